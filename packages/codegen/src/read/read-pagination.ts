import { CodegenError } from "../errors.ts";
import type { Pagination, Parameter, ResponseModel } from "../operation.ts";
import { followReference } from "./follow-reference.ts";
import type { OperationPlace } from "./list-operations.ts";
import { childPlace, formatPlace, textAt } from "./place.ts";
import type { Place } from "./place.ts";
import { readSchema } from "./read-schema.ts";

/** What `x-pagination` speaks of. */
interface Surroundings {
  readonly parameters: readonly Parameter[];
  readonly responses: readonly ResponseModel[];
}

/** Reads `x-pagination`, and checks that what it names exists. */
export function readPagination(
  { operation }: OperationPlace,
  { parameters, responses }: Surroundings,
): Pagination | undefined {
  const place = childPlace(operation, "x-pagination");
  if (!place) return undefined;
  const [items, next, offset, limit, identity] = ["items", "next", "offset", "limit", "identity"].map((key) =>
    requireName(place, key),
  ) as [string, string, string, string, string];
  const query = [offset, limit].map((name) =>
    parameters.find((parameter) => parameter.location === "query" && parameter.name === name),
  );
  const [offsetParameter, limitParameter] = query;
  if (!offsetParameter) throw unknownName(place, "offset", "a query parameter of the operation");
  if (!limitParameter) throw unknownName(place, "limit", "a query parameter of the operation");
  const list = findItems(place, responses);
  const removedBy = readRemovedBy(place);
  return {
    items,
    next,
    offset: offsetParameter.key,
    limit: limitParameter.key,
    ...(limitParameter.maximum !== undefined && { maxLimit: limitParameter.maximum }),
    identity,
    ...(removedBy && { removedBy }),
    ...list,
  };
}

function findItems(place: Place, responses: readonly ResponseModel[]): Pick<Pagination, "item" | "isArray"> {
  const pointer = responses.find(({ status }) => status === "200")?.schema?.pointer;
  const page = pointer === undefined ? undefined : referTo(place, pointer);
  const items = page && childPlace(page, "properties", String(place.value["items"]));
  if (!items) throw unknownName(place, "items", "a property of the 200 answer");
  const list = followReference(items);
  const item = childPlace(list, "items");
  if (!item) return { item: readSchema(items), isArray: false };
  return { item: readSchema(item), isArray: true };
}

function referTo(place: Place, pointer: string): Place {
  return followReference({ ...place, value: { $ref: encodeURI(pointer) } });
}

function readRemovedBy(place: Place): Pagination["removedBy"] {
  const removedBy = childPlace(place, "removedBy");
  if (!removedBy) return undefined;
  return {
    operationId: requireName(removedBy, "operationId"),
    parameter: requireName(removedBy, "parameter"),
  };
}

function requireName(place: Place, key: string): string {
  const name = textAt(place, key);
  if (name !== undefined) return name;
  throw new CodegenError("invalid-description", {
    place: formatPlace(place),
    problem: `${key} is missing`,
    remedy: "x-pagination takes items, next, offset, limit, identity and, if there is one, removedBy.",
  });
}

function unknownName(place: Place, key: string, what: string): CodegenError {
  return new CodegenError("invalid-description", {
    place: `${formatPlace(place)}/${key}`,
    problem: `"${String(place.value[key])}" is not ${what}`,
    remedy: "write its exact name.",
  });
}
