import type { Api, NamedSchema, Operation } from "../operation.ts";

/** The names of all types that the client interface exports. */
export interface TypeNames {
  readonly client: string;
  /** By key in `components.schemas`. */
  readonly schemas: ReadonlyMap<string, string>;
  /** By method name: the interface of the method, and that of its parameters. */
  readonly methods: ReadonlyMap<string, { readonly method: string; readonly parameters: string }>;
}

/** What the emitted files use themselves. */
const usedNames = [
  "Arbitraries",
  "Arbitrary",
  "AsyncIterableIterator",
  "CallOptions",
  "NonNullable",
  "Partial",
  "Promise",
  "Record",
  "Refinements",
  "ResponseWithData",
  "TextRules",
];

/** Gives every type a name of its own; schemas choose first, because people know theirs. */
export function nameTypes({ title, schemas, operations }: Api): TypeNames {
  const taken = new Set(usedNames);
  const client = take(`${clientName(title)}Client`, "Interface", taken);
  // A name that was asked for goes before those that are derived.
  const chosen = schemas.filter(({ typeName }) => typeName !== undefined);
  const others = schemas.filter(({ typeName }) => typeName === undefined);
  return {
    client,
    schemas: new Map([...chosen, ...others].map((schema) => nameSchema(schema, taken))),
    methods: new Map(operations.map((operation) => nameMethod(operation, taken))),
  };
}

function nameSchema({ component, typeName }: NamedSchema, taken: Set<string>): [string, string] {
  return [component, take(pascalCase(typeName ?? component), "Schema", taken)];
}

function nameMethod(
  { name }: Operation,
  taken: Set<string>,
): [string, { method: string; parameters: string }] {
  const base = pascalCase(name);
  const parameters = take(`${base}Parameters`, "Type", taken);
  return [name, { method: take(base, "Method", taken), parameters }];
}

/** The title without its version: `Connection Requests v3.2` is `ConnectionRequests`. */
function clientName(title: string): string {
  const words = title.split(/[^\p{L}\p{N}.]+/u).filter((word) => !/^v?\.?\d+(\.\d+)*\.?$/i.test(word));
  const name = pascalCase(words.join(" "));
  return name === "_" ? "Api" : name;
}

function pascalCase(text: string): string {
  const name = text
    .split(/[^\p{ID_Continue}$]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  return /^[\p{ID_Start}$_]/u.test(name) ? name : `_${name}`;
}

/** The name, or with the suffix when it is taken, or with a number when that is taken too. */
function take(name: string, suffix: string, taken: Set<string>): string {
  let free = taken.has(name) ? `${name}${suffix}` : name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}${suffix}${number}`;
  taken.add(free);
  return free;
}
