import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { readPage } from "../support/read-page.ts";

const sandbox = createSandbox({
  connectionRequests: [{ ID: "1" }, { ID: "2", status: "Processing" }, { ID: "3" }, { ID: "4" }],
});

test("only requests in that state are given, and offsets count those alone", async () => {
  expect(await readPage(sandbox, "?status=Processing")).toEqual({ ids: ["2"], nextPage: null });
  const { ids, nextPage } = await readPage(sandbox, "?status=Pending&limit=2");
  expect(ids).toEqual(["1", "3"]);
  expect(await readPage(sandbox, new URL(nextPage ?? "").search)).toEqual({ ids: ["4"], nextPage: null });
});

test("a state that no request is in gives an empty page", async () => {
  expect(await readPage(sandbox, "?status=Connected")).toEqual({ ids: [], nextPage: null });
});
