import { createSandbox } from "@connection-requests/testing";
import type { Sandbox, SandboxBehaviour } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update, waitingIds } from "../support/call-sandbox.ts";
import { readPage } from "../support/read-page.ts";

const createWithCursors = (behaviour: SandboxBehaviour = {}): Sandbox =>
  createSandbox({ connectionRequests: 12, behaviour: { offsets: "cursor", ...behaviour } });

test("the offset of NextPage is the ID of the last request of the page", async () => {
  const sandbox = createWithCursors();
  const { ids, nextPage } = await readPage(sandbox);
  expect(new URL(nextPage ?? "").searchParams.get("offset")).toBe(ids.at(-1));
});

test("following it reads everything, and misses nothing while requests are updated", async () => {
  for (const isUpdating of [false, true]) {
    const sandbox = createWithCursors();
    const all = waitingIds(sandbox);
    const read: string[] = [];
    for (let query: string | undefined = "?limit=5"; query !== undefined;) {
      const { ids, nextPage } = await readPage(sandbox, query);
      read.push(...ids);
      if (isUpdating) for (const id of ids) await update(sandbox, id);
      query = nextPage ? new URL(nextPage).search : undefined;
    }
    expect(read).toEqual(all);
  }
});

test("it works within the requests that a status selects", async () => {
  const sandbox = createWithCursors({ statusFilter: "every-state" });
  const all = waitingIds(sandbox);
  for (const id of all) await update(sandbox, id, "CRSUC");
  const { ids } = await readPage(sandbox, `?status=Connected&limit=3&offset=${all[4]}`);
  expect(ids).toEqual(all.slice(5, 8));
});

test.each(["5", "unknown"])("an offset of %s is a 400: no request has this ID", async (offset) => {
  expect((await callSandbox(createWithCursors(), `?offset=${offset}`)).status).toBe(400);
});
