import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { waitingIds } from "../support/call-sandbox.ts";
import { readPage } from "../support/read-page.ts";

test("two readers get the same requests, and all of them still wait", async () => {
  const sandbox = createSandbox({ connectionRequests: 7 });
  const before = waitingIds(sandbox);

  const first = await readPage(sandbox, "?limit=10");
  const second = await readPage(sandbox, "?limit=10");

  expect(first.ids).toEqual(before);
  expect(second.ids).toEqual(before);
  expect(waitingIds(sandbox)).toEqual(before);
});
