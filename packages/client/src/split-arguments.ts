import { isHeaderText, refuseUnknown } from "./check-options.ts";
import { ConfigError } from "./errors.ts";
import type { BodyEntry, OperationEntry, ParameterEntry } from "./operation-table.ts";

/** The one flat argument of a method. */
export type MethodArguments = Readonly<Record<string, unknown>>;

/** The parts of a request, as openapi-fetch takes them. */
export interface RequestParts {
  readonly params: Partial<Record<"path" | "query" | "header", Record<string, unknown>>>;
  readonly body?: unknown;
}

/**
 * Creates what sorts a method's flat argument into path, query, headers and body, and refuses what cannot be sent.
 */
export function createArgumentSplitter(
  operationId: string,
  { parameters = {}, body }: OperationEntry,
  formatMediaType: string,
): (input: MethodArguments) => RequestParts {
  const entries = Object.entries(parameters);
  const known = [...Object.keys(parameters), ...(body ? (body.properties ?? ["body"]) : [])];
  return (input) => {
    refuseUnknown(`argument of ${operationId}`, input, known);
    const params: RequestParts["params"] = {};
    for (const [key, parameter] of entries) {
      const value = input[key] ?? undefined;
      const problem = findProblem(parameter, value);
      if (problem) throw new ConfigError(`${operationId}: ${key} ${problem}.`, { operationId });
      if (value !== undefined) place(params, parameter.name ?? key, encodeValue(parameter, value), parameter);
    }
    const content = body && pickBody(body, input);
    if (body && content !== undefined) setMediaType(params, writtenAs(operationId, body, formatMediaType));
    return { params, body: content };
  };
}

/** A parameter described by `content` travels as JSON text; a list in a header is separated by commas (style simple). */
function encodeValue(parameter: ParameterEntry, value: unknown): unknown {
  if (parameter.content !== undefined) return JSON.stringify(value);
  return parameter.in === "header" && Array.isArray(value) ? value.join(",") : value;
}

function place(
  params: RequestParts["params"],
  name: string,
  value: unknown,
  parameter: ParameterEntry,
): void {
  if (parameter.in !== "cookie") {
    (params[parameter.in] ??= {})[name] = value;
    return;
  }
  const header = (params.header ??= {});
  const cookie = `${name}=${encodeURIComponent(String(value))}`;
  header["cookie"] = header["cookie"] === undefined ? cookie : `${String(header["cookie"])}; ${cookie}`;
}

function findProblem(parameter: ParameterEntry, value: unknown): string | undefined {
  if (value === undefined) return parameter.required ? "is required" : undefined;
  const text = String(value);
  if (parameter.in === "header")
    return isHeaderText(text) ? undefined : "holds what no HTTP header can carry";
  return parameter.in === "path" ? findPathProblem(text) : findUrlProblem(text);
}

/** Why a text cannot be a segment of a path: empty and dot segments would address another resource (RFC 3986 §5.2.4). */
export function findPathProblem(text: string): string | undefined {
  return /^\.{0,2}$/.test(text) ? 'must not be empty, "." or ".."' : findUrlProblem(text);
}

function findUrlProblem(text: string): string | undefined {
  return /[\ud800-\udfff]/u.test(text) ? "holds half of a surrogate pair, which no URL can carry" : undefined;
}

/** What is described as JSON travels in the client's format; forms are written by openapi-fetch, and nothing else can be. */
function writtenAs(operationId: string, { mediaType }: BodyEntry, formatMediaType: string): string {
  if (mediaType === "application/json") return formatMediaType;
  if (/[/+]json$|^application\/x-www-form-urlencoded$/.test(mediaType)) return mediaType;
  throw new ConfigError(`${operationId} takes ${mediaType}, which this client cannot write.`, {
    operationId,
  });
}

function setMediaType(params: RequestParts["params"], mediaType: string): void {
  // JSON is what openapi-fetch says by itself.
  if (mediaType !== "application/json") (params.header ??= {})["content-type"] = mediaType;
}

function pickBody({ properties, required }: BodyEntry, input: MethodArguments): unknown {
  if (!properties) return input["body"];
  const given = properties.filter((name) => input[name] !== undefined);
  if (given.length === 0 && !required) return undefined;
  return Object.fromEntries(given.map((name) => [name, input[name]]));
}
