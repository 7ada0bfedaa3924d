import type { Api } from "../operation.ts";
import type { XmlModel, XmlProperty, XmlValue } from "../xml-model.ts";
import { findTypesWithNull } from "./find-types-with-null.ts";
import { formatKey, formatLiteral } from "./literal.ts";
import { nameTypes } from "./name-types.ts";

/** Emits the table by which bodies become XML and XML becomes values; `module` declares its type. */
export function emitXmlSchemas(api: Api, xml: XmlModel, module: string): string {
  const names = nameTypes(api).schemas;
  const nameOf = (component: string): string => names.get(component) ?? component;
  const members = [...xml.types].map(
    ([component, { root }]) =>
      `  /** As \`<${root}>\`. */\n  readonly ${nameOf(component)}: ${nameOf(component)};\n`,
  );
  const types = emitTypes(xml, nameOf);
  const operations = emitOperations(api, xml, nameOf);
  return `${emitImports([...xml.types.keys()].map(nameOf), module)}
/** What can travel as XML, by the name of its type. */
export interface XmlTypes {
${members.join("")}}

/** How it travels. */
export const xmlSchemas: XmlSchemas = {
  types: {
${types}  },
  operations: {
${operations}  },
};
`;
}

function emitImports(types: readonly string[], module: string): string {
  const own = types.length > 0 ? `import type { ${[...types].sort().join(", ")} } from "./client.ts";\n` : "";
  return `${own}import type { XmlSchemas } from ${JSON.stringify(module)};\n`;
}

function emitTypes({ types }: XmlModel, nameOf: (component: string) => string): string {
  const withNull = findTypesWithNull(types);
  const entries = [...types].map(([component, { root, properties }]) => {
    const entry = {
      root,
      otherRoots: root === component ? undefined : [component],
      holdsNull: withNull.has(component) || undefined,
      properties: properties.map((property) => tableProperty(property, nameOf)),
    };
    return `    ${formatKey(nameOf(component))}: ${formatLiteral(entry, "    ")},\n`;
  });
  return entries.join("");
}

function tableProperty(property: XmlProperty, nameOf: (component: string) => string): object {
  const { name, element, value, list, isRequired, isNullable } = property;
  return {
    name,
    element: element === name ? undefined : element,
    value: tableValue(value, nameOf),
    list: list && {
      item: list.item,
      otherItems: list.otherItems.length > 0 ? list.otherItems : undefined,
      wrapped: list.isWrapped || undefined,
      required: isRequired || undefined,
      nullable: isNullable || undefined,
    },
  };
}

function tableValue(value: XmlValue, nameOf: (component: string) => string): unknown {
  if (typeof value === "string") return value;
  if ("component" in value) return { type: nameOf(value.component) };
  return { properties: value.properties.map((property) => tableProperty(property, nameOf)) };
}

function emitOperations(api: Api, xml: XmlModel, nameOf: (component: string) => string): string {
  const methods = new Map(api.operations.map(({ operationId, name }) => [operationId, name]));
  const entries = xml.operations.flatMap(({ operationId, body, responses }) => {
    if (body === undefined && responses.size === 0) return [];
    const entry = {
      body: body === undefined ? undefined : nameOf(body),
      responses:
        responses.size === 0
          ? undefined
          : Object.fromEntries([...responses].map(([status, component]) => [status, nameOf(component)])),
    };
    return [`    ${formatKey(methods.get(operationId) ?? operationId)}: ${formatLiteral(entry, "    ")},\n`];
  });
  return entries.join("");
}
