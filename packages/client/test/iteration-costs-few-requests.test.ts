import { createClient } from "@connection-requests/client";
import { expect, test } from "vitest";
import { createQueueServer } from "./support/queue-server.ts";

async function countGets(size: number, { isUpdating }: { isUpdating: boolean }): Promise<number> {
  const server = createQueueServer(size);
  const client = createClient({ auth: "token", fetch: server.fetch });
  for await (const { ID } of client.listConnectionRequests.items()) {
    if (isUpdating) await client.updateConnectionRequest({ id: ID, status: "CRSUC" });
  }
  return server.counts.get;
}

test.each([
  { size: 10, minimum: 1 },
  { size: 35, minimum: 4 },
  { size: 100, minimum: 10 },
  { size: 1000, minimum: 100 },
])("reading $size costs at most 15 % more than the minimum, or one page", async ({ size, minimum }) => {
  const gets = await countGets(size, { isUpdating: false });
  expect(gets).toBeLessThanOrEqual(Math.max(minimum * 1.15, minimum + 1));
});

test("reading 1,000 takes 111 requests", async () => {
  expect(await countGets(1000, { isUpdating: false })).toBe(111);
});

test("reading 1,000 and updating each takes 100 requests", async () => {
  expect(await countGets(1000, { isUpdating: true })).toBe(100);
});

test("rows that others took out cost a few steps back, not one each", async () => {
  const server = createQueueServer(200);
  const client = createClient({ auth: "token", fetch: server.fetch });
  let given = 0;
  for await (const _ of client.listConnectionRequests.items()) {
    given += 1;
    if (given === 91) server.queue.splice(0, 80);
  }
  expect(given).toBe(200);
  expect(server.counts.get).toBeLessThanOrEqual(35);
});

test("updates that are still in flight when the next page is read cost few steps back", async () => {
  const server = createQueueServer(100);
  const fetch: typeof server.fetch = async (url, init) => {
    for (let turn = 0; init.method === "PUT" && turn < 60; turn += 1) await Promise.resolve();
    return server.fetch(url, init);
  };
  const client = createClient({ auth: "token", fetch });
  const updates: Promise<void>[] = [];
  for await (const { ID } of client.listConnectionRequests.items()) {
    updates.push(client.updateConnectionRequest({ id: ID, status: "CRSUC" }));
  }
  await Promise.all(updates);
  expect(server.queue).toEqual([]);
  expect(server.counts.get).toBeLessThanOrEqual(40);
});
