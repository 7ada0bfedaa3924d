import { basePath, linkHost, tokenPath } from "./addresses.ts";
import type { RequestTarget } from "./parse-target.ts";
import { operations } from "./operations.ts";
import type { OperationId } from "./operations.ts";
import type { PlainRequest } from "./plain-exchange.ts";
import type { Refusal } from "./sandbox-answer.ts";

/** The operation that a request calls. */
export interface RoutedCall {
  readonly operationId: OperationId;
  /** Values of the path parameters, decoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Route {
  readonly pattern: RegExp;
  readonly parameterNames: readonly string[];
  /** Operation by HTTP method. */
  readonly methods: ReadonlyMap<string, OperationId>;
}

const routes: readonly Route[] = createRoutes();

/** Finds the operation, on any host but that of the links: paths are case-insensitive, a slash at the end is accepted. */
export function routeRequest(method: PlainRequest["method"], target: RequestTarget): RoutedCall | Refusal {
  if (target.origin.toLowerCase().endsWith(`//${linkHost}`)) {
    return notFound(
      `${linkHost} is the host of links, not of the API: take only offset and limit from NextPage.`,
    );
  }
  for (const { pattern, parameterNames, methods } of routes) {
    const match = pattern.exec(target.path);
    if (!match) continue;
    const operationId = methods.get(method);
    if (!operationId) {
      const allow = [...methods.keys()].join(", ");
      return { status: 405, headers: { allow }, reason: `This resource knows the methods ${allow}.` };
    }
    const values = match.slice(1).map(decodeSegment);
    if (values.includes(undefined)) return notFound("The path is not properly percent-encoded.");
    const entries = parameterNames.map((name, index) => [name, values[index]]);
    return { operationId, pathParameters: Object.fromEntries(entries) };
  }
  return notFound(`Nothing here. The API lives below ${basePath}, the token endpoint at ${tokenPath}.`);
}

function createRoutes(): readonly Route[] {
  const methodsByPath = new Map<string, Map<string, OperationId>>();
  for (const [operationId, { method, path }] of Object.entries(operations)) {
    const methods = methodsByPath.get(path) ?? new Map<string, OperationId>();
    methodsByPath.set(path, methods.set(method, operationId as OperationId));
  }
  return [...methodsByPath].map(([path, methods]) => ({
    pattern: toPattern(basePath + path),
    parameterNames: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name),
    methods,
  }));
}

function toPattern(template: string): RegExp {
  const source = template.replace(/[.]/g, "\\.").replace(/\{[^}]+\}/g, "([^/]+)");
  return new RegExp(`^${source}/?$`, "i");
}

function decodeSegment(segment: string): string | undefined {
  // Most IDs have nothing to decode, and looking is several times faster.
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function notFound(reason: string): Refusal {
  return { status: 404, reason };
}
