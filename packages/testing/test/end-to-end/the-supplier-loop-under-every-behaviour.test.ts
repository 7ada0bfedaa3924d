import { clientCredentials, createClient } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import type { SandboxBehaviour } from "@connection-requests/testing";
import { expect, test } from "vitest";

const behaviours: readonly SandboxBehaviour[] = [
  { counters: "per-status" },
  { counters: "shared" },
  { capCounts: "reports" },
  { returnPosition: "front" },
  { returnPosition: "original" },
  { updateOfUnavailable: "bad-request" },
  { updateOfUnavailable: "ignored" },
  { limitAboveMaximum: "clamped" },
  { reading: "lease-12-hours", offsets: "cursor" },
  { reading: "lease-24-hours" },
  { offsets: "cursor" },
  { statusFilter: "every-state" },
  { statusFilter: "ignored" },
  { requestTokenOnRead: "replaced" },
  { requestTokenExchanges: "once" },
  { requestTokenExchanges: "five-times" },
  { requestTokenLifetimeMinutes: 24 * 60 },
];

test.each(behaviours)("with %j the loop handles each of 35 requests exactly once", async (behaviour) => {
  const sandbox = createSandbox({ connectionRequests: 35, behaviour });
  const waiting = sandbox.connectionRequests.map(({ ID }) => ID);
  const { baseUrl, clock, credentials, fetch } = sandbox;
  const auth = clientCredentials(credentials);
  const client = createClient({ auth, baseUrl, clock, fetch });
  const handled: string[] = [];
  for await (const request of client.listConnectionRequests.items({ limit: 10 })) {
    handled.push(request.ID);
    await auth.exchangeRequestToken(request);
    await client.updateConnectionRequest({ id: request.ID, status: "CRSUC" });
  }
  expect(handled).toEqual(waiting);
  expect(sandbox.toJSON()).toMatchObject({ connected: 35, emails: 35 });
});
