/** What every validators file starts with: the few functions that Ajv would have imported, and those around its own. */
export const validatorPrelude = `const none = Object.freeze([]);

/** Only what cannot hold a value: violations are logged, and values may be personal data. */
function findViolations(check, value) {
  if (check(value)) return none;
  return check.errors.map(({ instancePath, schemaPath, keyword, params, message }) => ({
    instancePath,
    schemaPath: schemaPath.replace(/^document(?=#)/, ""),
    keyword,
    // These are the description's values, not those of the data.
    message: params.allowedValues ? \`\${message}: \${params.allowedValues.join(", ")}\` : message,
  }));
}

/** Coercion writes into what it checks, and that must not be the caller's object. */
function copy(value) {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copy(member)]));
}

function codePointLength(text) {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

function isEqual(left, right) {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => Object.hasOwn(right, key) && isEqual(left[key], right[key]));
}
`;

/** The types of a validators file. */
export const validatorDeclarations = `/** A way in which a value breaks the description. It never holds the value. */
export interface Violation {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  /** JSON pointer to the keyword, into the description or into the schema that was checked. */
  readonly schemaPath: string;
  /** The keyword of JSON Schema that does not hold, such as \`required\`. */
  readonly keyword: string;
  /** What was expected, for people. */
  readonly message: string;
}

/** Gives what is wrong with a value; nothing when it is valid. */
export type Validate = (value: unknown) => readonly Violation[];

/** The validators of one operation. */
export interface OperationValidators {
  /** Takes the parameters under the names of the operation table; strings count as what the schema makes of them. */
  readonly parameters: Validate;
  /** Takes the decoded body; absent when the operation has none. */
  readonly body?: Validate;
  /** By status, \`2XX\` or \`default\`; null when such an answer has no JSON content. */
  readonly responses: Readonly<Record<string, Validate | null>>;
}

/** The validators of every operation, by the name of its method. */
export declare const validators: Readonly<Record<string, OperationValidators>>;
`;
