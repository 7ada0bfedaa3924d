import type { Facts, Operation } from "../operation.ts";
import { jsDoc } from "./js-doc.ts";
import { formatKey } from "./literal.ts";
import type { TypeNames } from "./name-types.ts";
import { bodyPropertyType, bodyType, parameterType } from "./type-expression.ts";

/** Emits the type of a method's first argument: parameters and the fields of the body, flat. */
export function emitParameters(operation: Operation, names: TypeNames): string {
  if (!hasArguments(operation)) return "";
  const { name, parameters } = operation;
  const members = parameters.map((parameter) => {
    const type = parameterType(parameter, operation, names);
    return emitMember(parameter.key, type, parameter);
  });
  const doc = jsDoc([`Arguments of \`${name}\`.`]);
  const body = emitBody(operation, names);
  return `${doc}export interface ${names.methods.get(name)?.parameters} {\n${members.join("")}${body}}\n`;
}

/** Whether a method takes anything but options. */
export function hasArguments({ parameters, body }: Operation): boolean {
  return parameters.length > 0 || body !== undefined;
}

/** Whether a method cannot be called without its first argument. */
export function hasRequiredArguments({ parameters, body }: Operation): boolean {
  if (parameters.some(({ required }) => required)) return true;
  return body?.properties ? body.properties.some(({ required }) => required) : body?.required === true;
}

function emitBody(operation: Operation, names: TypeNames): string {
  const { body } = operation;
  if (!body) return "";
  const type = bodyType(body, operation, names);
  if (!body.properties) return emitMember("body", type, body);
  return body.properties
    .map((property) => emitMember(property.name, bodyPropertyType(property, type), property))
    .join("");
}

/** `undefined` is as good as absent: callers pass on what they may not have. */
function emitMember(key: string, type: string, facts: Facts & { readonly required: boolean }): string {
  const { description, deprecated, required, ...limits } = facts;
  const tags = [
    limits.default === undefined ? undefined : `@default ${JSON.stringify(limits.default)}`,
    limits.minimum === undefined ? undefined : `@minimum ${limits.minimum}`,
    limits.maximum === undefined ? undefined : `@maximum ${limits.maximum}`,
    deprecated ? "@deprecated" : undefined,
  ];
  const member = required ? `${formatKey(key)}: ${type}` : `${formatKey(key)}?: ${type} | undefined`;
  return `${jsDoc([description, ...tags], "  ")}  readonly ${member};\n`;
}
