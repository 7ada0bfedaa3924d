import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { listOperations } from "../../../packages/codegen/src/read/list-operations.ts";
import { isObject } from "../../../packages/codegen/src/read/place.ts";
import { dropUnusedSchemas } from "./drop-unused-schemas.ts";
import { normaliseObject } from "./normalise-object.ts";
import { orderLike } from "./order-like.ts";

/** What an upstream document is brought into the form of. */
export interface NormaliseOptions {
  /** The published description of today: its order is kept. */
  readonly current: JsonObject;
  /** Name of the upstream document, for messages. */
  readonly file: string;
  /** Names of schemas that the overlays refer to. */
  readonly neededSchemas: ReadonlySet<string>;
}

/** The published description to be, and what was left out on the way, one sentence each. */
export interface NormalisedDescription {
  readonly description: JsonObject;
  readonly leftOut: readonly string[];
}

/**
 * Brings an OpenAPI 3.0 or 3.1 document into the form of `spec/connection-requests.yaml`. The same facts give the same
 * form, however they were written: as 3.0 or 3.1, shared or repeated, in whatever order.
 */
export function normaliseDescription(upstream: JsonObject, options: NormaliseOptions): NormalisedDescription {
  const { current, file, neededSchemas } = options;
  const extensions = new Map<string, number>();
  const onExtension = (name: string): void => void extensions.set(name, (extensions.get(name) ?? 0) + 1);
  const description = normaliseObject(
    { document: upstream, file, pointer: "#", value: upstream },
    "description",
    {
      allowsReferenceSiblings: String(upstream["openapi"]).startsWith("3.1"),
      onExtension,
      depth: 0,
    },
  );
  moveSharedParameters(description, file);
  settleHead(description, current);
  const unused = dropUnusedSchemas(description, neededSchemas);
  return {
    description: orderLike(current, description) as JsonObject,
    leftOut: [
      ...[...extensions].sort().map(([name, count]) => `the extension \`${name}\`, ${count} ×`),
      ...unused.map((name) => `the schema \`${name}\`: nothing refers to it`),
    ],
  };
}

/** To the operations: whether a parameter is shared says nothing about the API. */
function moveSharedParameters(document: JsonObject, file: string): void {
  for (const { pathItem, operation } of listOperations({ document, file, pointer: "#", value: document })) {
    const own = listParameters(operation.value);
    const shared = listParameters(pathItem.value).filter(
      ({ name, in: location }) =>
        !own.some((parameter) => parameter["name"] === name && parameter["in"] === location),
    );
    if (shared.length > 0) operation.value["parameters"] = [...shared, ...own];
  }
  const { paths } = document;
  if (isObject(paths))
    for (const pathItem of Object.values(paths)) delete (pathItem as JsonObject)["parameters"];
}

function listParameters({ parameters }: JsonObject): JsonObject[] {
  return Array.isArray(parameters) ? parameters.filter(isObject) : [];
}

/** The fields at the top that are the same in every description, or say nothing. */
function settleHead(description: JsonObject, current: JsonObject): void {
  description["openapi"] = "3.1.0";
  const { tags, security, servers } = description;
  // A host may be left to the reader; this one is known.
  if (!Array.isArray(servers)) description["servers"] = current["servers"];
  // A tag that is only named says no more than the operations that carry it.
  const told = Array.isArray(tags) ? tags.filter((tag) => isObject(tag) && Object.keys(tag).length > 1) : [];
  description["tags"] = told;
  if (told.length === 0) delete description["tags"];
  if (Array.isArray(security) && security.length === 0) delete description["security"];
}
