import { basename, extname } from "node:path";
import type { JsonObject } from "../operation.ts";
import { resolvePointer } from "./follow-reference.ts";
import type { LoadedDocument } from "./load-document.ts";
import { locateFile, unresolvedReference } from "./locate-file.ts";
import type { ReferenceTarget } from "./locate-file.ts";
import { takeName } from "./method-name.ts";
import { isObject, joinPointer } from "./place.ts";
import { walkReferences } from "./walk-references.ts";
import type { FoundReference } from "./walk-references.ts";

/** What was brought into a document so far. */
interface Bundle {
  readonly document: LoadedDocument;
  /** The schemas of the document's components. */
  readonly schemas: JsonObject;
  /** File and fragment → its component. */
  readonly components: Map<string, string>;
  /** The other files, by their paths. */
  readonly files: Map<string, LoadedDocument>;
  readonly load: (path: string) => Promise<LoadedDocument>;
}

/** A reference that waits for its file. */
interface PendingReference extends FoundReference {
  /** Path of the file that says it. */
  readonly from: string;
  /** What it was copied through: a circle has no end. */
  readonly trail: readonly string[];
}

/**
 * Brings what `$ref`s name in other files into the document, in place: schemas become components, so that they may refer
 * to themselves; everything else is copied to where it is used. Gives the files that were read.
 */
export async function bundleFiles(
  document: LoadedDocument,
  load: (path: string) => Promise<LoadedDocument>,
): Promise<LoadedDocument[]> {
  const pending: PendingReference[] = [];
  walkReferences(document.value, { pointer: "#", position: "object" }, (found) => {
    if (!found.reference.startsWith("#")) pending.push({ ...found, from: document.path, trail: [] });
  });
  if (pending.length === 0) return [];
  const components = (document.value["components"] ??= {}) as JsonObject;
  const schemas = (components["schemas"] ??= {}) as JsonObject;
  const bundle: Bundle = { document, schemas, components: new Map(), files: new Map(), load };
  // A component that is a reference gives its name to what it refers to, so these come first.
  pending.sort((one, other) => Number(isComponent(other, bundle)) - Number(isComponent(one, bundle)));
  for (const found of pending) pending.push(...(await settle(found, bundle)));
  return [...bundle.files.values()];
}

function isComponent({ holder, pointer }: FoundReference, { schemas }: Bundle): boolean {
  return Object.keys(holder).length === 1 && schemas[lastKey(pointer)] === holder;
}

/** Points a reference at what is brought in; gives the references that came with it. */
async function settle(found: PendingReference, bundle: Bundle): Promise<PendingReference[]> {
  const target = await locateFile(found, bundle.document.path);
  if (target.isDocument) found.holder[found.key] = target.fragment;
  else if (found.position === "schema") return settleSchema(found, target, bundle);
  else return copy(found, target, bundle);
  return [];
}

async function settleSchema(
  found: PendingReference,
  target: ReferenceTarget,
  bundle: Bundle,
): Promise<PendingReference[]> {
  const { schemas, components } = bundle;
  const known = components.get(target.id);
  const isOwn = known === undefined && isComponent(found, bundle);
  const component =
    known ?? (isOwn ? lastKey(found.pointer) : takeName(nameOf(target), new Set(Object.keys(schemas))));
  if (!isOwn) found.holder[found.key] = joinPointer("#/components/schemas", component);
  if (known !== undefined) return [];
  components.set(target.id, component);
  const value = await loadTarget(found, target, bundle);
  schemas[component] = value;
  return listReferences(value, found, target);
}

async function copy(
  found: PendingReference,
  target: ReferenceTarget,
  bundle: Bundle,
): Promise<PendingReference[]> {
  const { holder, trail } = found;
  if (trail.includes(target.id)) {
    throw unresolvedReference(found, "leads back to itself", "point one of the circle at an object.");
  }
  const value = await loadTarget(found, target, bundle);
  const { $ref: _reference, ...siblings } = holder;
  delete holder["$ref"];
  Object.assign(holder, value, siblings);
  return listReferences(value, found, target).map((inner) =>
    inner.holder === value ? { ...inner, holder } : inner,
  );
}

/** The value that a reference names, free to be changed. */
async function loadTarget(
  found: PendingReference,
  { path, fragment }: ReferenceTarget,
  { files, load }: Bundle,
): Promise<JsonObject> {
  const file = files.get(path) ?? (await load(path));
  files.set(path, file);
  const value = resolvePointer(file.value, fragment);
  if (isObject(value)) return structuredClone(value);
  throw unresolvedReference(found, "leads to nothing", "correct it, or add what it names.");
}

function listReferences(
  value: JsonObject,
  { position, trail }: PendingReference,
  { path, fragment, id }: ReferenceTarget,
): PendingReference[] {
  const list: PendingReference[] = [];
  walkReferences(value, { pointer: fragment, position }, (found) => {
    list.push({ ...found, from: path, trail: [...trail, id] });
  });
  return list;
}

function nameOf({ path, fragment }: ReferenceTarget): string {
  const name = fragment === "#" ? basename(path, extname(path)) : lastKey(fragment);
  return name.replace(/[^\w.-]+/g, "_");
}

function lastKey(pointer: string): string {
  const token = pointer.slice(pointer.lastIndexOf("/") + 1);
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
