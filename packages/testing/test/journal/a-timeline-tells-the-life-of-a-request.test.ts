import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update } from "../support/call-sandbox.ts";
import { clientOf, requestToken } from "../support/request-token.ts";

test("what was read, reported and answered, and when it came back, line by line", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1", requestToken: "t0ken", userId: "us3r" }] });
  for (let polls = 0; polls < 3; polls += 1) {
    await callSandbox(sandbox);
    await sandbox.clock.advance({ minutes: 1 });
  }
  await update(sandbox, "1", "CRRET");
  await sandbox.clock.advance({ minutes: 30 });
  await callSandbox(sandbox, "/1", { method: "PUT", json: { status: "CREU1" } });
  await sandbox.clock.advance({ hours: 1 });
  await callSandbox(sandbox, "/1");
  const form = { grant_type: "password", credtype: "authtoken", username: "us3r", password: "t0ken" };
  await requestToken(sandbox, { ...clientOf(sandbox), ...form });
  await update(sandbox, "1", "CREU2");

  expect(sandbox.timeline("1").split("\n")).toEqual([
    "connection request 1: returning until 2026-01-06T10:33:00.000Z",
    "  2026-01-05T09:00:00.000Z  arrived",
    "  2026-01-05T09:00:00.000Z  listConnectionRequests answered with 200, 3 times until 2026-01-05T09:02:00.000Z",
    "  2026-01-05T09:03:00.000Z  CRRET reported: returning until 2026-01-05T10:03:00.000Z (1, at most 48)",
    "  2026-01-05T09:03:00.000Z  updateConnectionRequest CRRET answered with 204",
    "  2026-01-05T09:33:00.000Z  updateConnectionRequest CREU1 answered with 404",
    "  2026-01-05T10:03:00.000Z  back in the queue: waiting",
    "  2026-01-05T10:33:00.000Z  getConnectionRequest answered with 200",
    "  2026-01-05T10:33:00.000Z  request token exchanged for the traveller's tokens",
    "  2026-01-05T10:33:00.000Z  CREU2 reported, traveller told: returning until 2026-01-06T10:33:00.000Z (1, at most 4)",
    "  2026-01-05T10:33:00.000Z  updateConnectionRequest CREU2 answered with 204",
  ]);
});

test("leases and their end are told as well", async () => {
  const sandbox = createSandbox({
    connectionRequests: [{ ID: "1" }],
    behaviour: { reading: "lease-12-hours" },
  });
  await callSandbox(sandbox);
  await sandbox.clock.advance({ hours: 12 });
  expect(sandbox.timeline("1").split("\n").slice(2)).toEqual([
    "  2026-01-05T09:00:00.000Z  given to a supplier: leased until 2026-01-05T21:00:00.000Z",
    "  2026-01-05T09:00:00.000Z  listConnectionRequests answered with 200",
    "  2026-01-05T21:00:00.000Z  lease lapsed: waiting (1, at most 48)",
  ]);
});

test("an ID that never was is unknown, with the calls that were made for it", async () => {
  const sandbox = createSandbox();
  await callSandbox(sandbox, "/2");
  expect(sandbox.timeline("2").split("\n")).toEqual([
    "connection request 2: unknown",
    "  2026-01-05T09:00:00.000Z  getConnectionRequest answered with 404",
  ]);
});

test("a timeline says when what it stands on is no longer complete", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }], authorization: false });
  expect(sandbox.timeline("1")).not.toContain("older entries");
  for (let count = 0; count < 10_001; count += 1) {
    await sandbox.handle({ method: "GET", url: "/nothing", headers: {} });
  }
  expect(sandbox.timeline("1")).toContain("older entries may be missing");
});
