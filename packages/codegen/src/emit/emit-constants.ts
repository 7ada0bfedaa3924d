import type { Api, NamedSchema } from "../operation.ts";
import { jsDoc } from "./js-doc.ts";
import { formatLiteral } from "./literal.ts";
import { nameTypes } from "./name-types.ts";

/** Emits what a program can look up: where the API lives, and the values of its enumerations with what they mean. */
export function emitConstants(api: Api): string {
  const { schemas } = nameTypes(api);
  const lists = api.schemas.map((schema) => emitValues(schema, schemas.get(schema.component) ?? ""));
  return [emitServers(api), ...lists].filter((block) => block !== "").join("\n");
}

function emitServers({ servers }: Api): string {
  const doc = jsDoc(["The servers of the description, the default one first."]);
  return `${doc}export const servers = ${formatLiteral(servers)} as const;\n`;
}

function emitValues({ values }: NamedSchema, typeName: string): string {
  if (!values) return "";
  const name = typeName.charAt(0).toLowerCase() + typeName.slice(1);
  const doc = jsDoc([`The known values of {@link ${typeName}}, with what the description says about each.`]);
  const list = values.map(({ value, details }) => ({ value, ...details }));
  return `${doc}export const ${name}Values = ${formatLiteral(list)} as const;\n`;
}
