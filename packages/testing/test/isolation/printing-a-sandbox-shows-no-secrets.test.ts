import { inspect } from "node:util";
import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update } from "../support/call-sandbox.ts";
import { clientOf, requestToken } from "../support/request-token.ts";

const person = { firstName: "F1rst", lastName: "L4st", loyaltyNumber: "l0yal", userId: "us3r" };

test("inspect, JSON and the timeline hold no token, no secret and no person", async () => {
  const sandbox = createSandbox({
    connectionRequests: [
      { ID: "1", requestToken: "t0ken", ...person, emailAddresses: { email1: "m4il@example.com" } },
    ],
  });
  const token = await sandbox.accessToken();
  await callSandbox(sandbox);
  await callSandbox(sandbox, "?user=m4il2@example.com", { method: "POST" });
  const form = { grant_type: "password", credtype: "authtoken", username: "us3r", password: "t0ken" };
  await requestToken(sandbox, { ...clientOf(sandbox), ...form });
  await update(sandbox, "1", "CREU1");

  const printed = [
    inspect(sandbox, { depth: 9, showHidden: true }),
    JSON.stringify(sandbox),
    sandbox.timeline("1"),
    JSON.stringify([sandbox.requests, sandbox.lives]),
  ].join("\n");

  expect(printed).not.toMatch(/t0ken|F1rst|L4st|l0yal|us3r|m4il|sandbox-access|sandbox-refresh/);
  expect(printed).not.toContain(token);
  expect(printed).not.toContain(sandbox.credentials.clientSecret);
});

test("what is printed instead are a few numbers", async () => {
  const sandbox = createSandbox({ connectionRequests: 3 });
  const [first = "", second = ""] = sandbox.connectionRequests.map(({ ID }) => ID);
  await update(sandbox, first, "CREU1");
  await update(sandbox, second, "CRSUC");
  const summary = {
    now: "2026-01-05T09:00:00.000Z",
    waiting: 1,
    leased: 0,
    returning: 1,
    connected: 1,
    failed: 0,
    nextDueAt: "2026-01-06T09:00:00.000Z",
    emails: 2,
    requests: 2,
  };
  expect(sandbox.toJSON()).toEqual(summary);
  expect(inspect(sandbox)).toBe(inspect(summary));
});
