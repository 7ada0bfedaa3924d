import { ConfigError } from "./errors.ts";
import { isHeaderText } from "./option-rules.ts";
import type { OperationEntry, ParameterEntry } from "./operation-table.ts";
import type { SplitParameters } from "./split-arguments.ts";

/** Parameters that travel as JSON text, as lists in a header, and as cookies (OpenAPI 3.1 §4.8.12). */
export function encodeParameters(
  { parameters = {} }: OperationEntry,
  params: SplitParameters,
): SplitParameters {
  const { path, query, header, cookie } = encodeEach(parameters, params);
  const cookies = Object.entries(cookie ?? {}).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  );
  return {
    ...(path && { path }),
    ...(query && { query }),
    header: { ...header, ...(cookies.length > 0 && { cookie: cookies.join("; ") }) },
  };
}

function encodeEach(
  parameters: NonNullable<OperationEntry["parameters"]>,
  params: SplitParameters,
): SplitParameters {
  const encoded: SplitParameters = {};
  for (const [key, parameter] of Object.entries(parameters)) {
    const { in: location, name = key } = parameter;
    const value = params[location]?.[name];
    if (value === undefined) continue;
    const text = encodeValue(parameter, value);
    if (location === "header" && !isHeaderText(String(text)))
      throw new ConfigError(`${key} holds what no HTTP header can carry.`);
    (encoded[location] ??= {})[name] = text;
  }
  return encoded;
}

/** A parameter described by `content` travels as JSON text; what a header holds is separated by commas (style simple). */
function encodeValue(parameter: ParameterEntry, value: unknown): unknown {
  if (parameter.content !== undefined) return JSON.stringify(value);
  if (parameter.in !== "header" || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.join(",");
  const sign = parameter.explode ? "=" : ",";
  return Object.entries(value)
    .map(([name, member]) => `${name}${sign}${member}`)
    .join(",");
}
