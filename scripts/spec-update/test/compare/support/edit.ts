/**
 * JSON pointers into the base description → what shall stand there, one after the other: undefined takes it away, `…/-`
 * adds to a list, `copyOf` copies what stands elsewhere.
 */
export type Spots = Readonly<Record<string, unknown>>;

/**
 * What a release has to be, and on what evidence: what changed on the wire, what stops compiling, or both. Smaller bumps
 * need no evidence but that nothing larger was found.
 */
export type Expectation =
  "major: wire" | "major: types" | "major: wire and types" | "minor" | "patch" | "none";

/** An edit of the base description: what it asks for, and what its undoing asks for. */
export type Edit = readonly [title: string, spots: Spots, there: Expectation, back: Expectation];

/** Stands for what is at another spot. */
class CopyOf {
  readonly pointer: string;

  constructor(pointer: string) {
    this.pointer = pointer;
  }
}

/** The value at another spot. */
export function copyOf(pointer: string): CopyOf {
  return new CopyOf(pointer);
}

/** A copy of the description with other values at some spots. */
export function applyEdit(description: object, spots: Spots): object {
  const copy = structuredClone(description);
  for (const [pointer, value] of Object.entries(spots)) {
    replaceAt(copy, pointer, structuredClone(value instanceof CopyOf ? valueAt(copy, value.pointer) : value));
  }
  return copy;
}

function keysOf(pointer: string): string[] {
  return pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function valueAt(root: object, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    root,
  );
}

function replaceAt(root: object, pointer: string, value: unknown): void {
  const parent = valueAt(root, pointer.slice(0, pointer.lastIndexOf("/"))) ?? root;
  const key = keysOf(pointer).at(-1) ?? "";
  if (Array.isArray(parent)) replaceItem(parent, key, value);
  else if (value !== undefined) Object.assign(parent, { [key]: value });
  else if (!Reflect.has(parent, key) || !Reflect.deleteProperty(parent, key))
    throw new Error(`nothing at ${pointer}`);
}

function replaceItem(list: unknown[], key: string, value: unknown): void {
  if (value === undefined) list.splice(Number(key), 1);
  else list.splice(key === "-" ? list.length : Number(key), key === "-" ? 0 : 1, value);
}
