import { createSandbox } from "@connection-requests/testing";
import type { Sandbox, SandboxBehaviour } from "@connection-requests/testing";
import type { ConnectionRequestCollection } from "@connection-requests/client";
import { expect, test } from "vitest";
import { callSandbox, update } from "../support/call-sandbox.ts";
import { readPage } from "../support/read-page.ts";

/** One request in each state: 1 waits, 2 comes back, 3 is connected, 4 has failed, 5 is leased. */
async function createInEveryState(behaviour: SandboxBehaviour): Promise<Sandbox> {
  const sandbox = createSandbox({
    connectionRequests: ["4", "5", "2", "3"].map((ID) => ({ ID })),
    behaviour: { reading: "lease-24-hours", returnPosition: "front", capCounts: "reports", ...behaviour },
  });
  for (let reports = 0; reports < 4; reports += 1) {
    await update(sandbox, "4", "CREU2");
    await sandbox.clock.advance({ hours: 24 });
  }
  await update(sandbox, "2", "CRRET");
  await update(sandbox, "3", "CRSUC");
  await readPage(sandbox, "?limit=1");
  await callSandbox(sandbox, "?user=robin@example.com", { method: "POST" });
  return sandbox;
}

async function readStatuses(sandbox: Sandbox, status: string): Promise<(string | undefined)[][]> {
  const page = (await (
    await callSandbox(sandbox, `?status=${status}`)
  ).json()) as ConnectionRequestCollection;
  return page.Items.map((item) => [item.ID.slice(0, 1), item.status]);
}

test.each([
  ["Processing", [["5", "Pending"]]],
  ["Retry", [["2", "CRRET"]]],
  ["Connected", [["3", "CRSUC"]]],
  ["Failed", [["4", "CREU2"]]],
  ["Unknown", []],
  ["constructor", []],
])("every-state: %s gives %j", async (status, expected) => {
  const sandbox = await createInEveryState({ statusFilter: "every-state" });
  const before = sandbox.lives;
  expect(await readStatuses(sandbox, status)).toEqual(expected);
  expect(sandbox.lives.map(({ state }) => state)).toEqual(before.map(({ state }) => state));
});

test("every-state: Pending gives what waits", async () => {
  const sandbox = await createInEveryState({ statusFilter: "every-state" });
  expect(await readStatuses(sandbox, "Pending")).toHaveLength(1);
});

test.each(["Retry", "Connected", "Failed"])("available: %s gives nothing", async (status) => {
  const sandbox = await createInEveryState({ statusFilter: "available" });
  expect(await readStatuses(sandbox, status)).toEqual([]);
});

test("ignored: every status gives what waits", async () => {
  const sandbox = createSandbox({ connectionRequests: 3, behaviour: { statusFilter: "ignored" } });
  expect((await readPage(sandbox, "?status=Failed")).ids).toHaveLength(3);
});
