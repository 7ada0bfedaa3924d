import type { Api, JsonObject, Operation } from "../operation.ts";
import { formatPlace, joinPointer } from "../read/place.ts";
import { compileSchemas, referenceTo } from "./compile-schemas.ts";
import { formatKey } from "./literal.ts";
import { validatorDeclarations, validatorPrelude } from "./validator-templates.ts";

/** The schemas of a description as JSON Schema, for those who send requests and those who answer. */
export interface ValidatorSchemas {
  readonly request: JsonObject;
  readonly response: JsonObject;
}

/** Emitted validators. */
export interface EmittedValidators {
  readonly files: readonly [path: string, text: string][];
  /** What cannot be validated, one sentence each, with its operation. */
  readonly warnings: readonly string[];
}

/** Emits validators of every parameter and body, and their types. No import, no `eval`, nothing to install. */
export async function emitValidators(
  { file, operations }: Api,
  { request, response }: ValidatorSchemas,
): Promise<EmittedValidators> {
  const parameterRoots = new Map<string, JsonObject>();
  const bodyRoots = new Map<string, string>();
  const responseRoots = new Map<string, string>();
  const entries = operations.map((operation) => {
    const members = [
      emitParameters(operation, parameterRoots),
      emitBody(operation, bodyRoots),
      emitResponses(operation, responseRoots),
    ];
    return { operation, text: `  ${formatKey(operation.name)}: {\n${members.join("")}  },\n` };
  });
  const sets = [
    ["checkParameters", "the parameters", { document: request, roots: parameterRoots, coerces: true }],
    ["checkBody", "the body", { document: request, roots: bodyRoots, coerces: false }],
    ["checkResponse", "an answer", { document: response, roots: responseRoots, coerces: false }],
  ] as const;
  const code: string[] = [];
  const warnings: string[] = [];
  for (const [name, what, set] of sets) {
    const compiled = await compileSchemas(set);
    code.push(`const ${name} = ${compiled.code};\n`);
    for (const [root, reason] of compiled.unusable) {
      const users = entries.filter(({ text }) => text.includes(`(${name}.${root},`));
      warnings.push(
        ...users.map(({ operation }) =>
          describeUnusable(operation, file, `${what} of ${operation.name} cannot be checked: ${reason}`),
        ),
      );
    }
  }
  const table = `export const validators = {\n${entries.map(({ text }) => text).join("")}};\n`;
  const files: EmittedValidators["files"] = [
    ["validators.js", [validatorPrelude, ...code, table].join("\n")],
    ["validators.d.ts", validatorDeclarations],
  ];
  return { files, warnings };
}

function describeUnusable({ method, path }: Operation, file: string, problem: string): string {
  const pointer = joinPointer(joinPointer("#/paths", path), method.toLowerCase());
  return `${formatPlace({ file, pointer })} — ${problem} — the validator takes every value.`;
}

function emitParameters({ parameters }: Operation, roots: Map<string, JsonObject>): string {
  if (parameters.length === 0) return "    parameters: () => none,\n";
  const schemas = parameters.map(({ key, schema, mediaType }) => {
    // A parameter with content is a text in that media type, which nobody has decoded here.
    const isKnown = schema && mediaType === undefined;
    return [key, isKnown ? { $ref: referenceTo(schema.pointer) } : {}] as const;
  });
  const root = takeRoot(roots, {
    type: "object",
    properties: Object.fromEntries(schemas),
    required: parameters.filter(({ required }) => required).map(({ key }) => key),
  });
  return `    parameters: (values) => findViolations(checkParameters.${root}, copy(values)),\n`;
}

function emitBody({ body }: Operation, roots: Map<string, string>): string {
  if (!body?.schema) return "";
  const root = takeRoot(roots, pointerOf(body.schema));
  const check = `findViolations(checkBody.${root}, value)`;
  return `    body: (value) => ${body.required ? check : `value === undefined ? none : ${check}`},\n`;
}

function emitResponses({ responses }: Operation, roots: Map<string, string>): string {
  const members = responses.map(({ status, schema, mediaType, isBodyOptional }) => {
    const key = JSON.stringify(status);
    if (!schema || !mediaType || !/json/i.test(mediaType)) return `      ${key}: null,\n`;
    const root = takeRoot(roots, pointerOf(schema));
    const check = `findViolations(checkResponse.${root}, value)`;
    return `      ${key}: (value) => ${isBodyOptional ? `value === undefined ? none : ${check}` : check},\n`;
  });
  return `    responses: {\n${members.join("")}    },\n`;
}

function pointerOf({ pointer, component }: { pointer: string; component?: string }): string {
  if (component === undefined) return pointer;
  return `#/components/schemas/${component.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The name of the function that checks a root; the same root has the same function. */
function takeRoot<Root>(roots: Map<string, Root>, root: Root): string {
  for (const [name, known] of roots) if (known === root) return name;
  const name = `check${roots.size + 1}`;
  roots.set(name, root);
  return name;
}
