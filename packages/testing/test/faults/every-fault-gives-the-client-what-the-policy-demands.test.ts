import { createClient } from "@connection-requests/client";
import type { Client, ConnectionRequestsError, ErrorCode } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import type { Fault } from "@connection-requests/testing";
import { describe, expect, test } from "vitest";
import { transports } from "../support/transports.ts";
import { createWaitlessClock } from "../support/waitless-clock.ts";

/** The policy of the client, and what the sandbox does: whether one update that fails told the traveller. */
interface Row {
  readonly fault: Fault;
  readonly reads: number;
  readonly writes: number;
  readonly code: ErrorCode;
  readonly isDoubtful: boolean;
  readonly isTold: boolean;
}

const row = (
  fault: Fault,
  [reads, writes]: [number, number],
  code: ErrorCode,
  { isDoubtful = false, isTold = false } = {},
): Row => ({ fault, reads, writes, code, isDoubtful, isTold });

const doubtful = { isDoubtful: true };
const applied = { isDoubtful: true, isTold: true };
const status = (number: number, more: object = {}): Fault => ({ kind: "status", status: number, ...more });

const policy: Record<string, Row> = {
  //                                              attempts of GET, PUT
  "reset before the answer": row({ kind: "reset-before-answer" }, [3, 1], "network", doubtful),
  "reset in the answer": row({ kind: "reset-in-answer" }, [3, 1], "network", applied),
  "truncated body": row({ kind: "truncated-body" }, [3, 1], "network", applied),
  "malformed body": row({ kind: "malformed-body" }, [1, 1], "decode", applied),
  "applied but answer lost": row({ kind: "applied-but-answer-lost" }, [3, 1], "network", applied),
  "delay beyond the time-out": row({ kind: "delay", delayMs: 31_000 }, [3, 1], "timeout", applied),
  "token revoked": row({ kind: "token-revoked" }, [1, 1], "auth-token-refused"),
  maintenance: row({ kind: "maintenance", forMs: 3_600_000 }, [1, 1], "api", doubtful),
  "maintenance of a moment": row({ kind: "maintenance", forMs: 5_000 }, [3, 1], "api", doubtful),
  "400": row(status(400), [1, 1], "api"),
  "401": row(status(401), [1, 1], "auth-token-refused"),
  "403": row(status(403, { body: "html" }), [1, 1], "auth-token-refused"),
  "404": row(status(404, { body: "empty" }), [1, 1], "api"),
  "408": row(status(408, { body: "text" }), [3, 1], "api", doubtful),
  "409": row(status(409), [1, 1], "api"),
  "429": row(status(429), [3, 3], "api"),
  "429 with Retry-After": row(status(429, { retryAfter: 2 }), [3, 3], "api"),
  "429 with a long Retry-After": row(status(429, { retryAfter: 61 }), [1, 1], "api"),
  "500": row(status(500), [3, 1], "api", doubtful),
  "501": row(status(501), [1, 1], "api", doubtful),
  "502 with a page": row(status(502, { body: "html" }), [3, 1], "api", doubtful),
  "503 without a body": row(status(503, { body: "empty" }), [3, 1], "api", doubtful),
  "504 although it was applied": row(status(504, { applied: true }), [3, 1], "api", applied),
  "200 with a page": row(status(200, { body: "html" }), [1, 1], "decode", doubtful),
};

async function provoke(fault: Fault, transport: string, call: (client: Client) => Promise<unknown>) {
  const clock = createWaitlessClock();
  const sandbox = createSandbox({
    connectionRequests: [{ ID: "1" }],
    faults: [fault],
    // The client's patience ends as soon as the API has acted.
    onExchange: () => void (fault.kind === "delay" && queueMicrotask(clock.expire)),
  });
  const connection = await transports[transport]!(sandbox);
  const { baseUrl, fetch } = connection;
  const auth = await sandbox.accessToken();
  const client = createClient({ auth, baseUrl, fetch, clock, random: () => 0.5 });
  const error = await call(client).then(
    () => undefined,
    (thrown: unknown) => thrown as ConnectionRequestsError,
  );
  await connection.close();
  return { sandbox, error, clock };
}

const calls: Record<string, (client: Client) => Promise<unknown>> = {
  listConnectionRequests: (client) => client.listConnectionRequests({ limit: 10 }),
  updateConnectionRequest: (client) => client.updateConnectionRequest({ id: "1", status: "CREU1" }),
};

describe.each(Object.keys(transports))("through %s", (transport) => {
  describe.each(Object.keys(calls))("%s", (operationId) => {
    test.each(Object.entries(policy))("%s", async (_, { fault, reads, writes, code, isDoubtful, isTold }) => {
      const isRead = operationId === "listConnectionRequests";
      const { sandbox, error, clock } = await provoke(fault, transport, calls[operationId]!);
      expect(error).toMatchObject({ code, operationId, mayHaveBeenApplied: !isRead && isDoubtful });
      const seen = sandbox.requestsTo(operationId as "listConnectionRequests");
      expect(seen).toHaveLength(isRead ? reads : writes);
      expect(new Set(seen.map((entry) => entry.fault))).toEqual(new Set([fault.kind]));
      expect(new Set(seen.map(({ correlationId }) => correlationId))).toEqual(
        new Set([error?.correlationId]),
      );
      expect(sandbox.emails).toHaveLength(!isRead && isTold ? 1 : 0);
      expect(clock.countRunning()).toBe(0);
    });
  });
});
