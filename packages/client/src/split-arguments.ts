import { ConfigError } from "./errors.ts";
import type { OperationEntry, ParameterEntry } from "./operation-table.ts";

/** The one flat argument of a method. */
export type MethodArguments = Readonly<Record<string, unknown>>;

/** The parts of a request, as openapi-fetch takes them. */
export interface RequestParts {
  readonly params: Partial<Record<"path" | "query" | "header", Record<string, unknown>>>;
  readonly body?: unknown;
}

/** Sorts a method's flat argument into path, query, headers and body, and refuses what cannot be sent. */
export function splitArguments(
  operationId: string,
  operation: OperationEntry,
  input: MethodArguments,
): RequestParts {
  const parameters = operation.parameters ?? {};
  rejectUnknownArguments(operationId, operation, input);
  const params: RequestParts["params"] = {};
  const cookies: string[] = [];
  for (const key in parameters) {
    const parameter = parameters[key] as ParameterEntry;
    const value = checkArgument(`${operationId}: ${key}`, parameter, input[key]);
    if (value === undefined) continue;
    const name = parameter.name ?? key;
    if (parameter.in === "cookie") cookies.push(`${name}=${encodeURIComponent(String(value))}`);
    else (params[parameter.in] ??= {})[name] = encodeValue(parameter, value);
  }
  if (cookies.length > 0) params.header = { ...params.header, cookie: cookies.join("; ") };
  const body = pickBody(operation, input);
  return body === undefined ? { params } : { params, body };
}

/** A parameter described by `content` travels as JSON text; a list in a header is separated by commas (style simple). */
function encodeValue(parameter: ParameterEntry, value: unknown): unknown {
  if (parameter.content !== undefined) return JSON.stringify(value);
  return parameter.in === "header" && Array.isArray(value) ? value.join(",") : value;
}

function rejectUnknownArguments(
  operationId: string,
  operation: OperationEntry,
  input: MethodArguments,
): void {
  const bodyNames = operation.body ? (operation.body.properties ?? ["body"]) : [];
  for (const key in input) {
    if (operation.parameters?.[key] || bodyNames.includes(key)) continue;
    const known = [...Object.keys(operation.parameters ?? {}), ...bodyNames];
    throw new ConfigError(`${operationId} takes no "${key}"; it takes: ${known.join(", ") || "nothing"}.`, {
      operationId,
    });
  }
}

function checkArgument(place: string, parameter: ParameterEntry, value: unknown): unknown {
  if (value === undefined || value === null) {
    if (parameter.required) throw new ConfigError(`${place} is required.`);
    return undefined;
  }
  if (parameter.in === "path") checkPathSegment(place, value);
  if (parameter.in === "header" && /[^\t\x20-\x7e\x80-\xff]/.test(String(value))) {
    throw new ConfigError(`${place} holds a character that no HTTP header can carry.`);
  }
  return value;
}

/** Empty and dot segments would be resolved away by URL parsers and address another resource (RFC 3986 §5.2.4). */
function checkPathSegment(place: string, value: unknown): void {
  if (["", ".", ".."].includes(String(value))) {
    throw new ConfigError(`${place} must not be empty, "." or "..": the path would name another resource.`);
  }
  try {
    encodeURIComponent(String(value));
  } catch {
    throw new ConfigError(`${place} holds half of a surrogate pair, which no URL can carry.`);
  }
}

function pickBody({ body }: OperationEntry, input: MethodArguments): unknown {
  if (!body) return undefined;
  if (!body.properties) return input["body"];
  const picked: Record<string, unknown> = {};
  for (const name of body.properties) if (input[name] !== undefined) picked[name] = input[name];
  return body.required || Object.keys(picked).length > 0 ? picked : undefined;
}
