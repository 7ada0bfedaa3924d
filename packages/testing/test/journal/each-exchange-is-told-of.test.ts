import { createSandbox } from "@connection-requests/testing";
import type { JournalEntry } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update } from "../support/call-sandbox.ts";

test("onExchange gets each entry of the journal as it is made, after a restore and a reset, too", async () => {
  const told: JournalEntry[] = [];
  const sandbox = createSandbox({
    connectionRequests: [{ ID: "1" }],
    onExchange: (entry) => void told.push(entry),
  });
  await callSandbox(sandbox);
  await update(sandbox, "1", "CREU1");
  expect(told).toEqual(sandbox.requests);
  sandbox.restore(sandbox.snapshot());
  await callSandbox(sandbox);
  sandbox.reset();
  await callSandbox(sandbox);
  expect(told.map(({ operationId }) => operationId)).toEqual([
    "listConnectionRequests",
    "updateConnectionRequest",
    "listConnectionRequests",
    "listConnectionRequests",
  ]);
});
