import { createSandbox } from "@connection-requests/testing";
import type { Sandbox, SandboxBehaviour } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update, waitingIds } from "../support/call-sandbox.ts";
import { readPage } from "../support/read-page.ts";

const createLeasing = (behaviour: SandboxBehaviour = {}, count = 12): Sandbox =>
  createSandbox({ connectionRequests: count, behaviour: { reading: "lease-24-hours", ...behaviour } });

test("each page has other requests, until none waits", async () => {
  const sandbox = createLeasing();
  const all = waitingIds(sandbox);
  expect((await readPage(sandbox)).ids).toEqual(all.slice(0, 5));
  expect((await readPage(sandbox, "?offset=5")).ids).toEqual(all.slice(5, 10));
  expect(await readPage(sandbox)).toEqual({ ids: all.slice(10), nextPage: null });
  expect((await readPage(sandbox)).ids).toEqual([]);
});

test.each([
  ["lease-12-hours", 12],
  ["lease-24-hours", 24],
] as const)("%s: what nobody reported on is back after %i hours", async (reading, hours) => {
  const sandbox = createLeasing({ reading }, 1);
  const { ids } = await readPage(sandbox);
  await sandbox.clock.advance({ hours: hours - 1 });
  expect(waitingIds(sandbox)).toEqual([]);
  await sandbox.clock.advance({ hours: 1 });
  expect(waitingIds(sandbox)).toEqual(ids);
});

test("what is leased can be reported on, read alone and exchanged", async () => {
  const sandbox = createLeasing();
  const { ids } = await readPage(sandbox);
  expect((await callSandbox(sandbox, `/${ids[0]}`)).status).toBe(200);
  await update(sandbox, ids[0] ?? "", "CRSUC");
  await update(sandbox, ids[1] ?? "", "CRRET");
  await sandbox.clock.advance({ hours: 24 });
  const states = ids.slice(0, 3).map((id) => sandbox.life(id)?.state);
  expect(states).toEqual(["connected", "waiting", "waiting"]);
});

test("reading one request leases nothing", async () => {
  const sandbox = createLeasing();
  const [first] = waitingIds(sandbox);
  await callSandbox(sandbox, `/${first}`);
  expect(waitingIds(sandbox)).toContain(first);
});

test("a request whose lease lapsed 48 times has failed with the next lapse", async () => {
  const sandbox = createLeasing({}, 1);
  const [id = ""] = waitingIds(sandbox);
  let reads = 0;
  for (; (await readPage(sandbox)).ids.length > 0; reads += 1) await sandbox.clock.advance({ hours: 24 });
  expect(reads).toBe(49);
  expect(sandbox.life(id)).toMatchObject({ state: "failed", lapses: 49 });
});

test("lapses and retries count by themselves unless everything counts together", async () => {
  for (const [counters, state] of [
    ["per-kind", "returning"],
    ["shared", "failed"],
  ] as const) {
    const sandbox = createLeasing({ counters }, 1);
    const [id = ""] = waitingIds(sandbox);
    for (let lapses = 0; lapses < 48; lapses += 1) {
      await readPage(sandbox);
      await sandbox.clock.advance({ hours: 24 });
    }
    await update(sandbox, id, "CRRET");
    expect(sandbox.life(id)?.state).toBe(state);
  }
});
