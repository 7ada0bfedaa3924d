import { refuseUnknown } from "./check-options.ts";
import { ConfigError } from "./errors.ts";
import type { BodyEntry, OperationEntry, ParameterEntry, ParameterLocation } from "./operation-table.ts";

/** The one flat argument of a method. */
export type MethodArguments = Readonly<Record<string, unknown>>;

/** Parameters by where they travel and by their names on the wire. */
export type SplitParameters = Partial<Record<ParameterLocation, Record<string, unknown>>>;

/** The parts of a request. */
export interface RequestParts {
  readonly params: SplitParameters;
  /** Undefined if the request has none. */
  readonly body: unknown;
}

/** Creates what sorts a method's flat argument into parameters and body, and refuses what cannot be sent. */
export function createArgumentSplitter(
  operationId: string,
  { parameters = {}, body }: OperationEntry,
): (input: MethodArguments) => RequestParts {
  const entries = Object.entries(parameters);
  const known = [...Object.keys(parameters), ...(body ? (body.properties ?? ["body"]) : [])];
  const kind = `argument of ${operationId}`;
  return (input) => {
    refuseUnknown(kind, input, known);
    const params: SplitParameters = {};
    for (const [key, parameter] of entries) {
      const value = input[key] ?? undefined;
      const problem = findProblem(parameter, value);
      if (problem) throw new ConfigError(`${operationId}: ${key} ${problem}.`, { operationId });
      if (value !== undefined) (params[parameter.in] ??= {})[parameter.name ?? key] = value;
    }
    return { params, body: body && pickBody(body, input) };
  };
}

function findProblem(parameter: ParameterEntry, value: unknown): string | undefined {
  if (value === undefined) return parameter.required ? "is required" : undefined;
  const text = writeText(value);
  if (text === undefined) return "cannot be written as text";
  return parameter.in === "path" ? findPathProblem(text) : findUrlProblem(text);
}

/** Undefined for a symbol, and for an object that cannot be converted. */
function writeText(value: unknown): string | undefined {
  try {
    return typeof value === "symbol" ? undefined : String(value);
  } catch {
    return undefined;
  }
}

/** Why a text cannot be a segment of a path: empty and dot segments would address another resource (RFC 3986 §5.2.4). */
export function findPathProblem(text: string): string | undefined {
  return /^\.{0,2}$/.test(text) ? 'must not be empty, "." or ".."' : findUrlProblem(text);
}

function findUrlProblem(text: string): string | undefined {
  return /[\ud800-\udfff]/u.test(text) ? "holds half of a surrogate pair, which no URL can carry" : undefined;
}

function pickBody({ properties, required }: BodyEntry, input: MethodArguments): unknown {
  if (!properties) return input["body"];
  const given = properties.filter((name) => input[name] !== undefined);
  if (given.length === 0 && !required) return undefined;
  return Object.fromEntries(given.map((name) => [name, input[name]]));
}
