import type { XmlSchemas } from "@connection-requests/client/xml";
import { baseUrl, linkOrigin } from "../addresses.ts";

type Type = XmlSchemas["types"][string];
type Value = Type["properties"][number]["value"];

/**
 * Gives the data of a success the form of the published page: its properties in its order, one object where the API
 * has a list, nothing where it has null, and links that can be followed.
 */
export function publishValue(
  data: unknown,
  schemas: XmlSchemas,
  { operationId, status }: { readonly operationId: string; readonly status: number },
): unknown {
  const name = schemas.operations[operationId]?.responses?.[status] ?? "";
  const arrange = (value: unknown, type: Value): unknown => {
    if (Array.isArray(value)) return arrange(value[0], type);
    if (typeof value === "string") return followable(value);
    if (typeof type === "string" || typeof value !== "object" || value === null) return value ?? undefined;
    const { properties = [] } = "type" in type ? (schemas.types[type.type] ?? {}) : type;
    const given = new Map(Object.entries(value));
    const entries = properties.map(({ name: key, value: inner }) => [key, arrange(given.get(key), inner)]);
    return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
  };
  return arrange(data, { type: name });
}

const apiOrigin = new URL(baseUrl).origin;

function followable(text: string): string {
  return text.startsWith(`${linkOrigin}/`) ? apiOrigin + text.slice(linkOrigin.length) : text;
}
