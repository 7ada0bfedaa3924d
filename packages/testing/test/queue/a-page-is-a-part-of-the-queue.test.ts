import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { waitingIds } from "../support/call-sandbox.ts";
import { readPage } from "../support/read-page.ts";

const sandbox = createSandbox({ connectionRequests: 12 });
const all = waitingIds(sandbox);

test.each([
  ["", 0, 5],
  ["?limit=10", 0, 10],
  ["?limit=1", 0, 1],
  ["?offset=0", 0, 5],
  ["?offset=5&limit=5", 5, 5],
  ["?offset=10&limit=5", 10, 2],
  ["?limit=3&offset=11", 11, 1],
  ["?offset=12", 12, 0],
  ["?offset=999999", 12, 0],
])("the list with %j starts at %i and has %i requests", async (query, start, count) => {
  const { ids } = await readPage(sandbox, query);
  expect(ids).toEqual(all.slice(start, start + count));
});

test("an empty queue is an empty page", async () => {
  expect(await readPage(createSandbox())).toEqual({ ids: [], nextPage: null });
});
