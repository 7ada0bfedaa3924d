import { copyOf } from "../support/edit.ts";
import type { Edit } from "../support/edit.ts";
import {
  fields,
  itemPath,
  language,
  limit,
  list,
  read,
  remove,
  sort,
  status,
  update,
  user,
} from "../support/spots.ts";

const renamedPath = "/paths/~1common~1connectionrequests~1{key}";
const since = { name: "since", in: "query", schema: { type: "string" } };

/** Edits of parameters. */
// prettier-ignore
export const parameterEdits: readonly Edit[] = [
  // ── Coming, going, names
  ["an optional parameter is added", { [`${list}/parameters/-`]: since }, "minor", "major: wire and types"],
  ["a required parameter is added", { [`${list}/parameters/-`]: { ...since, required: true } }, "major: wire and types", "major: wire and types"],
  ["the first parameter of an operation is added", { [`${remove}/parameters`]: [since] }, "minor", "major: wire and types"],
  ["a query parameter is renamed", { [`${sort}/name`]: "order" }, "major: wire and types", "major: wire and types"],
  ["a header parameter is renamed", { [`${language}/name`]: "X-Language" }, "major: wire and types", "major: wire and types"],
  ["a header parameter changes its case", { [`${language}/name`]: "accept-language" }, "major: types", "major: types"],
  ["a path parameter is renamed", { [renamedPath]: copyOf(itemPath), [itemPath]: undefined, [`${renamedPath}/parameters/0/name`]: "key" }, "major: types", "major: types"],
  ["a parameter moves from query to header", { [`${user}/in`]: "header" }, "major: wire", "major: wire"],
  ["parameters move from a path to its operations", { [`${read}/parameters`]: copyOf(`${itemPath}/parameters`), [`${update}/parameters`]: copyOf(`${itemPath}/parameters`), [`${remove}/parameters`]: copyOf(`${itemPath}/parameters`), [`${itemPath}/parameters`]: undefined }, "patch", "patch"],
  ["an operation overrides a parameter of its path", { [`${update}/parameters`]: [{ name: "id", in: "path", required: true, schema: { type: "string", maxLength: 36 } }] }, "major: wire", "minor"],
  ["a parameter becomes required", { [`${sort}/required`]: true }, "major: wire and types", "minor"],
  ["a parameter is deprecated", { [`${sort}/deprecated`]: true }, "minor", "minor"],
  ["a parameter is described otherwise", { [`${limit}/description`]: "How many at most" }, "patch", "patch"],
  ["a header that HTTP sets itself is described", { [`${list}/parameters/-`]: { name: "Accept", in: "header", schema: { type: "string" } } }, "patch", "patch"],
  // ── Their types
  ["a parameter's type is replaced", { [`${limit}/schema`]: { type: "string" } }, "major: wire and types", "major: wire and types"],
  ["a parameter's type is widened", { [`${limit}/schema/type`]: ["integer", "string"] }, "minor", "major: wire and types"],
  ["a parameter's integer becomes a number", { [`${limit}/schema/type`]: "number" }, "minor", "major: wire"],
  ["a parameter's items become numbers", { [`${fields}/schema/items/type`]: "integer" }, "major: wire and types", "major: wire and types"],
  ["a parameter's format is widened", { [`${limit}/schema/format`]: "int64" }, "minor", "major: wire"],
  ["a parameter gets a format", { [`${sort}/schema/format`]: "name" }, "major: wire", "minor"],
  // ── Their lists of values
  ["a value is added to a parameter's list", { [`${sort}/schema/enum/-`]: "status" }, "minor", "major: wire and types"],
  ["a parameter is limited to a list", { [`${fields}/schema/items/enum`]: ["ID", "URI"] }, "major: wire and types", "minor"],
  ["a parameter's list is opened", { [`${sort}/schema/x-extensible-enum`]: ["name", "date"], [`${sort}/schema/enum`]: undefined }, "minor", "major: wire and types"],
  ["a known value is added to a parameter", { [`${status}/schema/x-extensible-enum/-`]: "Retry" }, "minor", "major: wire"],
  ["known values of a parameter are listed", { [`${language}/schema/x-extensible-enum`]: ["en", "de"] }, "minor", "minor"],
  ["a parameter's list becomes a constant", { [`${sort}/schema`]: { type: "string", const: "name", default: "name" } }, "major: wire and types", "minor"],
  // ── Their limits, defaults and serialization
  ["a parameter's maximum is lowered", { [`${limit}/schema/maximum`]: 5 }, "major: wire", "minor"],
  ["a parameter's minimum is raised", { [`${limit}/schema/minimum`]: 2 }, "major: wire", "minor"],
  ["a parameter's maximum is taken away", { [`${limit}/schema/maximum`]: undefined }, "minor", "major: wire"],
  ["a parameter's length is limited further", { [`${language}/schema/maxLength`]: 2 }, "major: wire", "minor"],
  ["a parameter's count is limited", { [`${fields}/schema/maxItems`]: 3 }, "major: wire", "minor"],
  ["a parameter's default changes", { [`${limit}/schema/default`]: 10 }, "major: wire", "major: wire"],
  ["a parameter's default is taken away", { [`${sort}/schema/default`]: undefined }, "major: wire", "major: wire"],
  ["a required parameter gets a default", { [`${user}/schema/default`]: "me" }, "patch", "patch"],
  ["a list is no longer exploded", { [`${fields}/explode`]: false }, "major: wire", "major: wire"],
  ["the style of a list is written out", { [`${fields}/style`]: "form", [`${fields}/explode`]: true }, "patch", "patch"],
];
