/** One use of each member: whoever adds a member to `Type` must use it here too, or this program does not compile. */
export type Uses<Type> = { readonly [Member in keyof Type]: () => unknown };

/** For the end of a `switch` that knows every case: another case does not compile. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected: ${String(value)}`);
}
