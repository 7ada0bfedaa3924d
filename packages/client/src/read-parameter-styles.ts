import { chooseBodyFormat } from "./choose-body-format.ts";
import { encodeParameters } from "./encode-parameters.ts";
import {
  serializeArrayParam,
  serializeObjectParam,
  serializePrimitiveParam,
} from "./openapi-fetch-client.ts";
import type { OperationEntry } from "./operation-table.ts";
import type { ParameterStyles } from "./write-request.ts";

/**
 * How an operation is written (OpenAPI 3.1 §4.8.12.4). A part of `./runtime` alone: the Connection Requests API takes
 * plain parameters in path and query, and JSON; a test watches over that, and its client need not carry this.
 */
export function readParameterStyles(operation: OperationEntry): ParameterStyles {
  const bodyFormat = chooseBodyFormat(operation);
  return {
    path: styledPath(operation),
    encodeParameters: (params) => encodeParameters(operation, params),
    ...styledQuery(operation),
    ...(bodyFormat && { bodyFormat }),
  };
}

/** openapi-fetch reads the style of a path parameter off the template: `{.id*}` is RFC 6570's label, exploded. */
function styledPath({ path, parameters = {} }: OperationEntry): string {
  return Object.entries(parameters).reduce(
    (template, [key, { in: location, name = key, style, explode }]) => {
      if (location !== "path") return template;
      const sign = { label: ".", matrix: ";" }[style ?? ""] ?? "";
      return template.replace(`{${name}}`, `{${sign}${name}${explode ? "*" : ""}}`);
    },
    path,
  );
}

/** A serializer for query parameters, each in its own style: openapi-fetch knows one for all, and deepObject for objects. */
function styledQuery({ parameters = {} }: OperationEntry): Pick<ParameterStyles, "querySerializer"> {
  const own = Object.entries(parameters).filter(([, { in: location }]) => location === "query");
  if (own.length === 0) return {};
  const entries = new Map(own.map(([key, entry]) => [entry.name ?? key, entry]));
  const serialize = (name: string, value: unknown): string => {
    const { style = "form", explode = style === "form", allowReserved = false } = entries.get(name) ?? {};
    const options = { style: style as "form", explode, allowReserved };
    if (Array.isArray(value)) return serializeArrayParam(name, value, options);
    if (typeof value === "object")
      return serializeObjectParam(name, value as Record<string, unknown>, options);
    return serializePrimitiveParam(name, value as string, options);
  };
  return {
    querySerializer: (query) =>
      Object.entries(query)
        .map(([name, value]) => serialize(name, value))
        .filter(Boolean)
        .join("&"),
  };
}
