import { createClient, isConnectionRequestsError } from "@connection-requests/client";
import type { Client, ConnectionRequestsError, ErrorCode } from "@connection-requests/client";
import { describe, expect, test } from "vitest";
import {
  answer,
  resetBeforeHeaders,
  resetInBody,
  resetInHeaders,
  stallBeforeHeaders,
  stallInBody,
  startFaultServer,
} from "./support/fault-server.ts";
import type { Fault } from "./support/fault-server.ts";
import { createTestClock } from "./support/test-clock.ts";

/** The policy, written out: attempts for reads and for writes, the code, and whether a write may have been applied. */
interface Row {
  readonly fault: Fault | "refused" | "DNS" | "certificate";
  readonly reads: number;
  readonly writes: number;
  readonly code: ErrorCode;
  readonly isDoubtful: boolean;
}

const json = { "content-type": "application/json" };
const row = (
  fault: Row["fault"],
  reads: number,
  writes: number,
  code: ErrorCode,
  isDoubtful: boolean,
): Row => ({ fault, reads, writes, code, isDoubtful });

const policy: Record<string, Row> = {
  //                                                                       GET  PUT, POST         may have been applied
  DNS: row("DNS", 3, 3, "network", false),
  "connection refused": row("refused", 3, 3, "network", false),
  "certificate refused": row("certificate", 1, 1, "network", false),
  "reset before headers": row(resetBeforeHeaders, 3, 1, "network", true),
  "reset in headers": row(resetInHeaders, 3, 1, "network", true),
  "reset in body": row(resetInBody, 3, 1, "network", true),
  "stall before headers": row(stallBeforeHeaders, 3, 1, "timeout", true),
  "stall in body": row(stallInBody, 3, 1, "timeout", true),
  "400": row(answer(400), 1, 1, "api", false),
  "401": row(answer(401), 1, 1, "auth-token-refused", false),
  "403": row(answer(403), 1, 1, "auth-token-refused", false),
  "404": row(answer(404), 1, 1, "api", false),
  "408": row(answer(408), 3, 1, "api", true),
  "409": row(answer(409), 1, 1, "api", false),
  "429 with Retry-After": row(answer(429, "", { "retry-after": "2" }), 3, 3, "api", false),
  "429 without Retry-After": row(answer(429), 3, 3, "api", false),
  "429 with a long Retry-After": row(answer(429, "", { "retry-after": "61" }), 1, 1, "api", false),
  "500": row(answer(500), 3, 1, "api", true),
  "501": row(answer(501), 1, 1, "api", true),
  "502": row(answer(502), 3, 1, "api", true),
  "503": row(answer(503), 3, 1, "api", true),
  "504": row(answer(504), 3, 1, "api", true),
  "truncated JSON": row(answer(200, '{"Items": [', json), 1, 1, "decode", true),
  HTML: row(answer(200, "<html>", { "content-type": "text/html" }), 1, 1, "decode", true),
  redirect: row(
    answer(302, "", { location: "https://us2.api.concursolutions.com/" }),
    1,
    1,
    "redirect",
    false,
  ),
};

const operations: Record<string, (client: Client) => Promise<unknown>> = {
  listConnectionRequests: (client) => client.listConnectionRequests({ limit: 10 }),
  getConnectionRequest: (client) => client.getConnectionRequest({ id: "A1" }),
  createConnectionRequest: (client) => client.createConnectionRequest({ user: "traveller" }),
  updateConnectionRequest: (client) => client.updateConnectionRequest({ id: "A1", status: "CREU1" }),
};

async function provoke(fault: Row["fault"], call: (client: Client) => Promise<unknown>) {
  const isAnswering = typeof fault === "function";
  const server = await startFaultServer(isAnswering ? fault : answer(500), {
    isTls: fault === "certificate",
  });
  const clock = createTestClock();
  server.onStall = () => clock.advance(30_000);
  let attempts = 0;
  const client = createClient({
    auth: "token",
    baseUrl: fault === "DNS" ? "https://name.invalid/api/v3.2" : server.url,
    clock,
    random: () => 0.5,
    transports: [(next) => (url, init) => ((attempts += 1), next(url, init))],
  });
  if (fault === "refused") await server.close();
  const error = await call(client).then(
    () => undefined,
    (thrown: unknown) => thrown as ConnectionRequestsError,
  );
  if (fault !== "refused") await server.close();
  return { error, attempts, received: server.received, clock };
}

describe.each(Object.keys(operations))("%s", (operationId) => {
  const isRead = /^(list|get)/.test(operationId);
  test.each(Object.entries(policy))("%s", async (_, { fault, reads, writes, code, isDoubtful }) => {
    const { error, attempts, received, clock } = await provoke(fault, operations[operationId]!);
    expect(error).toMatchObject({ code, operationId, mayHaveBeenApplied: !isRead && isDoubtful });
    expect(isConnectionRequestsError(error)).toBe(true);
    expect(error?.correlationId).toMatch(/^[\da-f-]{36}$/);
    expect(attempts).toBe(isRead ? reads : writes);
    if (typeof fault === "function") expect(received).toHaveLength(attempts);
    expect(clock.running.size).toBe(0);
  });
});

test("a long Retry-After surfaces on the error instead of being waited for", async () => {
  const { error, clock } = await provoke(
    answer(429, "", { "retry-after": "61" }),
    operations["listConnectionRequests"]!,
  );
  expect(error?.retryAfterMs).toBe(61_000);
  expect(clock.waits).toEqual([]);
});

test.each([
  ["0", [1_000, 1_000]],
  ["7", [7_000, 7_000]],
  ["Mon, 02 Nov 2026 00:00:05 GMT", [5_000, 1_000]],
  ["Sun, 01 Nov 2026 00:00:00 GMT", [1_000, 1_000]],
  ["soon", [250, 500]],
])("Retry-After %j is waited for, one second at least", async (retryAfter, waits) => {
  const { clock } = await provoke(
    answer(429, "", { "retry-after": retryAfter }),
    operations["updateConnectionRequest"]!,
  );
  expect(clock.waits).toEqual(waits);
});
