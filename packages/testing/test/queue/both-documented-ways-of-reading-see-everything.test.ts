import { createSandbox } from "@connection-requests/testing";
import type { Sandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { update, waitingIds } from "../support/call-sandbox.ts";
import { readPage } from "../support/read-page.ts";

async function readFollowing(
  sandbox: Sandbox,
  onPage: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  let query: string | undefined = "?limit=10";
  while (query !== undefined) {
    const { ids, nextPage } = await readPage(sandbox, query);
    await onPage(ids);
    query = nextPage ? new URL(nextPage).search : undefined;
  }
}

async function updateEach(sandbox: Sandbox, ids: readonly string[]): Promise<void> {
  for (const id of ids) await update(sandbox, id);
}

test("the documented offsets: 35 requests in pages of 10 lead to 10, 20, 30 and null", async () => {
  const sandbox = createSandbox({ connectionRequests: 35 });
  const offsets: (string | null)[] = [];
  for (let query = "?limit=10"; query !== "";) {
    const { nextPage } = await readPage(sandbox, query);
    offsets.push(nextPage ? new URL(nextPage).searchParams.get("offset") : null);
    query = nextPage ? new URL(nextPage).search : "";
  }
  expect(offsets).toEqual(["10", "20", "30", null]);
});

test("snapshot: reading page after page and updating afterwards empties the queue", async () => {
  const sandbox = createSandbox({ connectionRequests: 35 });
  const read: string[] = [];
  await readFollowing(sandbox, async (ids) => void read.push(...ids));
  await updateEach(sandbox, read);
  expect(new Set(read).size).toBe(35);
  expect(waitingIds(sandbox)).toEqual([]);
});

test("drain: reading the first page and updating it, until nothing waits, empties the queue", async () => {
  const sandbox = createSandbox({ connectionRequests: 35 });
  let pages = 0;
  for (let { ids } = await readPage(sandbox, "?limit=10"); ids.length > 0; pages += 1) {
    await updateEach(sandbox, ids);
    ({ ids } = await readPage(sandbox, "?limit=10"));
  }
  expect(pages).toBe(4);
  expect(waitingIds(sandbox)).toEqual([]);
});

test("following NextPage while updating sees 20 of 35 and misses 15", async () => {
  const sandbox = createSandbox({ connectionRequests: 35 });
  const read: string[] = [];
  await readFollowing(sandbox, async (ids) => {
    read.push(...ids);
    await updateEach(sandbox, ids);
  });
  expect(read).toHaveLength(20);
  expect(waitingIds(sandbox)).toHaveLength(15);
});
