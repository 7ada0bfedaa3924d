import { clientCredentials, createClient, isConnectionRequestsError } from "@connection-requests/client";
import type { ClientOptions, UpdateStatus } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import type { FaultScript, FaultStep, Sandbox } from "@connection-requests/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { transports } from "../support/transports.ts";
import type { Connection } from "../support/transports.ts";
import { createWaitlessClock } from "../support/waitless-clock.ts";

/** What a server can do to a call without lying: a 4xx says that it did not act. */
const step: fc.Arbitrary<FaultStep> = fc.oneof(
  fc.constantFrom<FaultStep>(200, 200, "applied-but-answer-lost", "reset-before-answer", "reset-in-answer"),
  fc.constantFrom<FaultStep>("truncated-body", "malformed-body", "token-revoked", 429, 404),
  fc
    .record({ status: fc.constantFrom(408, 500, 502, 503, 504), applied: fc.boolean() })
    .map((more): FaultStep => ({ kind: "status", ...more })),
);

const script: fc.Arbitrary<FaultScript> = fc.record({
  operation: fc.constantFrom("listConnectionRequests", "updateConnectionRequest", "updateConnectionRequest"),
  steps: fc.array(step, { minLength: 1, maxLength: 12 }),
});

interface Run {
  readonly scripts: readonly FaultScript[];
  readonly status: UpdateStatus;
  readonly limit: number;
}

const run: fc.Arbitrary<Run> = fc.record({
  scripts: fc.array(script, { minLength: 1, maxLength: 4 }),
  status: fc.constantFrom("CREU1", "CREU2", "CRSUC"),
  limit: fc.integer({ min: 1, max: 10 }),
});

const travellers = 12;

/** Polls, as the README says: what may have been applied is not repeated, the next poll shows what became of it. */
async function pollOnce(
  { credentials }: Sandbox,
  { status, limit }: Run,
  options: ClientOptions,
): Promise<void> {
  // A new process each time: a token that was revoked while it was fresh is not renewed.
  const client = createClient({
    auth: clientCredentials(credentials),
    clock: createWaitlessClock(),
    ...options,
  });
  const ignore = (error: unknown): void => {
    if (!isConnectionRequestsError(error)) throw error;
  };
  try {
    for await (const { ID } of client.listConnectionRequests.items({ limit })) {
      await client.updateConnectionRequest({ id: ID, status }).catch(ignore);
    }
  } catch (error) {
    ignore(error);
  }
}

async function work(
  given: Run,
  connect: (sandbox: Sandbox) => Promise<Connection>,
  options: ClientOptions = {},
) {
  const sandbox = createSandbox({ connectionRequests: travellers, faults: given.scripts });
  const { close, ...connection } = await connect(sandbox);
  let polls = 0;
  for (; sandbox.connectionRequests.length > 0 && polls < 60; polls += 1) {
    await pollOnce(sandbox, given, { ...connection, ...options });
  }
  await close();
  return { sandbox, polls };
}

/** How often the API read a report about each traveller, whether or not it was still the time for it. */
function countReports({ requests }: Sandbox): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reported, connectionRequestIds, parameters } of requests) {
    if (reported === undefined) continue;
    const id = connectionRequestIds[0] ?? String(parameters["id"]);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

async function everyoneIsToldOnce(
  given: Run,
  connect: (sandbox: Sandbox) => Promise<Connection>,
  options: ClientOptions = {},
): Promise<void> {
  const { sandbox } = await work(given, connect, options);
  const told = sandbox.emails.map(({ connectionRequestId }) => connectionRequestId);
  expect(told).toHaveLength(travellers);
  expect(new Set(told).size).toBe(travellers);
  const counts = countReports(sandbox);
  expect([...counts.values()]).toEqual(Array(travellers).fill(1));
}

describe.each<[string, number]>([
  ["sandbox.fetch", 200],
  ["HTTP", 15],
])("through %s", (transport, numRuns) => {
  test("whatever fails: every traveller is told once, and no report is sent twice", async () => {
    const connect = transports[transport]!;
    await fc.assert(
      fc.asyncProperty(run, (given) => everyoneIsToldOnce(given, connect)),
      { numRuns },
    );
  });
});

test("a client that sends again whatever fails would be found out", async () => {
  const blindly: ClientOptions = {
    transports: [(next) => (url, init) => next(url, init).catch(() => next(url, init))],
  };
  const scripts: FaultScript[] = [
    { operation: "updateConnectionRequest", steps: ["applied-but-answer-lost"] },
  ];
  const given: Run = { scripts, status: "CREU1", limit: 10 };
  const connect = transports["sandbox.fetch"]!;
  await everyoneIsToldOnce(given, connect);
  await expect(everyoneIsToldOnce(given, connect, blindly)).rejects.toThrow("to deeply equal");
});
