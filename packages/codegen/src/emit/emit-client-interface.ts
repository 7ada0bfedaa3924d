import type { Api } from "../operation.ts";
import { emitMethod, methodDoc } from "./emit-method.ts";
import { emitParameters } from "./emit-parameters.ts";
import { jsDoc } from "./js-doc.ts";
import { formatKey } from "./literal.ts";
import { nameTypes } from "./name-types.ts";
import type { TypeNames } from "./name-types.ts";

/**
 * Emits the interface of a client, written out and documented: the mapped types of a generic client show neither
 * descriptions nor names in an editor.
 */
export function emitClientInterface(api: Api, runtime: string): string {
  const names = nameTypes(api);
  const blocks = [
    ...api.schemas.map((schema) => emitSchema(schema, names)),
    ...api.operations.flatMap((operation) => [
      emitParameters(operation, names),
      emitMethod(operation, names),
    ]),
    emitClient(api, names),
  ].filter((block) => block !== "");
  return [...emitImports(blocks.join("\n"), runtime), ...blocks].join("\n");
}

/** Only what is used, for linters and compilers that report the rest. */
function emitImports(text: string, runtime: string): string[] {
  const from = (module: string, names: readonly string[]): string => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\b[\\[<)]`).test(text));
    return used.length > 0 ? `import type { ${used.join(", ")} } from ${JSON.stringify(module)};\n` : "";
  };
  const imports =
    from("./types.ts", ["components", "operations"]) + from(runtime, ["CallOptions", "ResponseWithData"]);
  return imports === "" ? [] : [imports];
}

function emitSchema(
  { component, description, deprecated }: Api["schemas"][number],
  names: TypeNames,
): string {
  const doc = jsDoc([description ?? `The schema \`${component}\`.`, deprecated ? "@deprecated" : undefined]);
  const type = `components["schemas"][${JSON.stringify(component)}]`;
  return `${doc}export type ${names.schemas.get(component)} = ${type};\n`;
}

function emitClient({ title, operations }: Api, names: TypeNames): string {
  const members = operations.map((operation) => {
    const type = names.methods.get(operation.name)?.method;
    return `${jsDoc(methodDoc(operation), "  ")}  readonly ${formatKey(operation.name)}: ${type};\n`;
  });
  const doc = jsDoc([`${title}: one method per operation.`]);
  return `${doc}export interface ${names.client} {\n${members.join("")}}\n`;
}
