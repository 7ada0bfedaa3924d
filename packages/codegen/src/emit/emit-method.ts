import type { Operation } from "../operation.ts";
import { hasArguments, hasRequiredArguments } from "./emit-parameters.ts";
import { jsDoc } from "./js-doc.ts";
import type { TypeNames } from "./name-types.ts";
import { itemType, resultType, successfulResponses } from "./type-expression.ts";

/** Emits the interface of a method: callable, with its variants as properties. */
export function emitMethod(operation: Operation, names: TypeNames): string {
  const { name, method, path, pagination } = operation;
  const typeNames = names.methods.get(name);
  const result = resultType(operation, names);
  const input = hasArguments(operation) ? typeNames?.parameters : "Record<string, never>";
  const isOptional = !hasRequiredArguments(operation);
  const parameters = `(parameters${isOptional ? "?" : ""}: ${input}, options?: CallOptions)`;
  const members = [
    `${jsDoc(methodDoc(operation), "  ")}  ${parameters}: Promise<${result}>;\n`,
    `${jsDoc(["The same, together with the HTTP response: `{ data, response }`."], "  ")}  withResponse${parameters}: Promise<ResponseWithData<${result}>>;\n`,
  ];
  if (pagination) {
    members.push(
      `${jsDoc(["Every item of every page, one by one. Pages are read as they are needed."], "  ")}  items${parameters}: AsyncIterableIterator<${itemType(operation, names)}>;\n`,
      `${jsDoc(["Page after page, each with the items that were not given before."], "  ")}  pages${parameters}: AsyncIterableIterator<${result}>;\n`,
    );
  }
  const doc = jsDoc([`The method \`${name}\`: \`${method} ${path}\`.`]);
  return `${doc}export interface ${typeNames?.method} {\n${members.join("")}}\n`;
}

/** What an editor shows of a method. */
export function methodDoc(operation: Operation): (string | undefined)[] {
  const { summary, description, deprecated, method, path } = operation;
  const returns = successfulResponses(operation).find(
    ({ schema }) => schema && !schema.isEmptyObject,
  )?.description;
  return [
    summary === description ? undefined : summary,
    description,
    `\`${method} ${path}\``,
    returns === undefined ? undefined : `@returns ${returns}`,
    deprecated ? "@deprecated" : undefined,
  ];
}
