/** What a client's object cannot have as a method: its own layer, promises, and what every object inherits. */
const reservedNames: ReadonlySet<string> = new Set([
  "raw",
  "then",
  "catch",
  "finally",
  "prototype",
  "toJSON",
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/** Whether a method of that name would break the client. */
export function isReservedName(name: string): boolean {
  return reservedNames.has(name);
}

/** The method's name for an operationId: itself when it is an identifier, else its words in camel case. */
export function methodName(operationId: string): string {
  if (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(operationId)) return operationId;
  const name = camelCase(operationId.split(/[^\p{ID_Continue}$]+/u));
  return /^[\p{ID_Start}$_]/u.test(name) ? name : `_${name}`;
}

/** A name for an operation that has no operationId: `GET /users/{id}/keys` is `getUsersByIdKeys`. */
export function deriveOperationId(method: string, path: string): string {
  const segments = path.replaceAll("{", " by {").split(/[^\p{L}\p{N}]+/u);
  return camelCase([method, ...segments]);
}

/** The name itself, or the first of `name2`, `name3` … that is not taken; it is taken afterwards. */
export function takeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}${number}`;
  taken.add(free);
  return free;
}

function camelCase(words: readonly string[]): string {
  return words
    .filter((word) => word !== "")
    .map((word, index) => (index === 0 ? lowerFirst(word) : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
}

/** `API-status` becomes `apiStatus`, not `aPIStatus`. */
function lowerFirst(word: string): string {
  return /^\p{Lu}+$/u.test(word) ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}
