import { expect, test } from "vitest";
import { describeApi, generateFrom, overlayOf } from "./support/documents.ts";

const list = describeApi(`
/rows:
  get:
    operationId: listRows
    parameters:
      - { name: from, in: query, schema: { type: string } }
      - { name: size, in: query, schema: { type: integer, maximum: 50 } }
    responses:
      "200":
        description: Rows
        content:
          application/json:
            schema:
              type: object
              properties:
                rows: { type: array, items: { type: object, properties: { id: { type: string } } } }
/rows/{id}:
  delete:
    operationId: removeRow
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses: { "204": { description: Gone } }
`);
const names = {
  items: "rows",
  next: "next",
  offset: "from",
  limit: "size",
  identity: "id",
  removedBy: { operationId: "removeRow", parameter: "id" },
};
const paginate = (pagination: object): Promise<unknown> =>
  generateFrom(list, [overlayOf({ target: "$.paths['/rows'].get", update: { "x-pagination": pagination } })]);

test.each([
  ["offset", { ...names, offset: "at" }, /x-pagination\/offset — "at" is not a query parameter/],
  ["limit", { ...names, limit: "count" }, /x-pagination\/limit — "count" is not a query parameter/],
  ["items", { ...names, items: "Rows" }, /x-pagination\/items — "Rows" is not a property of the 200 answer/],
  ["identity", { ...names, identity: "" }, /x-pagination — identity is missing/],
  [
    "operation",
    { ...names, removedBy: { operationId: "dropRow", parameter: "id" } },
    /removedBy — there is no operation "dropRow"/,
  ],
  [
    "parameter",
    { ...names, removedBy: { operationId: "removeRow", parameter: "row" } },
    /removedBy — removeRow has no parameter "row"/,
  ],
])("an unknown %s is refused", async (_, pagination, message) => {
  await expect(paginate(pagination)).rejects.toThrow(message);
});

test("names that exist are taken, with the limit's maximum", async () => {
  const { files } = await generateFrom(list, [
    overlayOf({ target: "$.paths['/rows'].get", update: { "x-pagination": names } }),
  ]);

  expect(files.get("operations.ts")?.replace(/\s+/g, " ")).toContain(
    'pagination: { items: "rows", next: "next", offset: "from", limit: "size", maxLimit: 50, identity: "id", removedBy: { operationId: "removeRow", parameter: "id" }, },',
  );
  expect(files.get("client.ts")).toMatch(/ {2}items\(.*\): AsyncIterableIterator<.*\["rows"\]>\[number\]>;/);
});
