import { clientCredentials, createClient } from "@connection-requests/client";
import type { Logger, TransportWrapper } from "@connection-requests/client";
import { describe, expect, test } from "vitest";
import { createTestClock } from "./support/test-clock.ts";

function createRecorder(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const record = (level: string) => (message: string) => void lines.push(`${level} ${message}`);
  return {
    lines,
    debug: record("debug"),
    info: record("info"),
    warn: record("warn"),
    error: record("error"),
  };
}

/** Answers in this order; the last one again and again. */
function inOrder(...answers: readonly (() => Response)[]) {
  let count = 0;
  return async (): Promise<Response> => answers[Math.min(count++, answers.length - 1)]!();
}

const empty = (): Response => Response.json({ Items: [] });
const unavailable = (): Response => new Response(null, { status: 503 });

test("each attempt is one line: operation, method, status, duration, attempt, correlation id", async () => {
  const logger = createRecorder();
  const client = createClient({ fetch: inOrder(unavailable, empty), logger, clock: createTestClock() });
  const headers = { "concur-correlationid": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff" };
  await client.listConnectionRequests({}, { headers });
  const id = "correlation id 6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
  expect(logger.lines).toEqual([
    `warn listConnectionRequests GET 503 in 0 ms (attempt 1, ${id})`,
    `info listConnectionRequests GET 200 in 0 ms (attempt 2, ${id})`,
  ]);
});

test("attempts of a token request are counted like those of a call", async () => {
  const logger = createRecorder();
  const token = (): Response => Response.json({ access_token: "a", expires_in: 3600 });
  const auth = clientCredentials({ clientId: "app", clientSecret: "hush" });
  const fetch = inOrder(unavailable, token, empty);
  await createClient({ auth, fetch, logger, clock: createTestClock() }).listConnectionRequests();
  expect(logger.lines.map((line) => line.replace(/ in .*\(/, " ").replace(/, .*/, ""))).toEqual([
    "warn getToken POST 503 attempt 1",
    "info getToken POST 200 attempt 2",
    "info listConnectionRequests GET 200 attempt 1",
  ]);
});

test("a call that gets no token is one line: operation and code", async () => {
  const logger = createRecorder();
  const auth = (): never => {
    throw new Error("vault hush is down");
  };
  const client = createClient({ auth, fetch: inOrder(empty), logger });
  await client.listConnectionRequests().catch(() => undefined);
  expect(logger.lines).toEqual(["warn listConnectionRequests got no token: auth-transient"]);
});

test.each([
  ["info", 2],
  ["warn", 1],
  ["error", 0],
] as const)("level %s reports %i of a failed and a good attempt", async (logLevel, count) => {
  const logger = createRecorder();
  const client = createClient({
    fetch: inOrder(unavailable, empty),
    logger,
    logLevel,
    clock: createTestClock(),
  });
  await client.listConnectionRequests();
  expect(logger.lines).toHaveLength(count);
});

test("announced deprecations are reported once per client", async () => {
  const logger = createRecorder();
  const headers = { sunset: "Sat, 31 Dec 2027 23:59:59 GMT", "x-api-warn": "version is deprecated" };
  const client = createClient({
    fetch: inOrder(() => Response.json({ Items: [] }, { headers })),
    logger,
    logLevel: "warn",
  });
  await client.listConnectionRequests();
  await client.listConnectionRequests();
  expect(logger.lines).toEqual([
    "warn listConnectionRequests: the server sends sunset: 2027-12-31T23:59:59.000Z",
    "warn listConnectionRequests: the server sends x-api-warn: version is deprecated",
  ]);
});

test("a logger that throws does not make a call fail", async () => {
  const fail = (): never => {
    throw new Error("the log is full");
  };
  const client = createClient({
    fetch: inOrder(empty),
    logger: { debug: fail, info: fail, warn: fail, error: fail },
  });
  await expect(client.listConnectionRequests()).resolves.toEqual({ Items: [] });
});

describe("transports", () => {
  test("wrap each attempt, the first one outermost", async () => {
    const order: string[] = [];
    const mark =
      (name: string): TransportWrapper =>
      (next) =>
      async (url, init) => {
        order.push(`${name} ${init.call.operationId} ${init.call.attempt}`);
        return next(url, init);
      };
    const client = createClient({
      fetch: inOrder(unavailable, empty),
      transports: [mark("outer"), mark("inner")],
      clock: createTestClock(),
    });
    await client.listConnectionRequests();
    expect(order).toEqual(
      [1, 2].flatMap((n) => [`outer listConnectionRequests ${n}`, `inner listConnectionRequests ${n}`]),
    );
  });

  test("that throw end in a network error, repeated only where that is safe", async () => {
    let attempts = 0;
    const broken: TransportWrapper = () => () => {
      attempts += 1;
      throw new Error("secret proxy is down");
    };
    const client = createClient({ fetch: inOrder(empty), transports: [broken], clock: createTestClock() });
    const update = client.updateConnectionRequest({ id: "A1", status: "CRSUC" });
    await expect(update).rejects.toMatchObject({
      code: "network",
      reason: "unknown",
      mayHaveBeenApplied: true,
    });
    expect(attempts).toBe(1);
    await expect(client.listConnectionRequests()).rejects.toMatchObject({ code: "network" });
    expect(attempts).toBe(4);
  });

  test("make spans: one per attempt, with what tracing wants to know", async () => {
    const spans: { name: string; attributes: Record<string, unknown>; ended: boolean }[] = [];
    const tracer = {
      startSpan(name: string) {
        const span = { name, attributes: {} as Record<string, unknown>, ended: false };
        spans.push(span);
        return {
          setAttribute: (key: string, value: unknown) => void (span.attributes[key] = value),
          end: () => void (span.ended = true),
        };
      },
    };
    const withSpans: TransportWrapper = (next) => async (url, init) => {
      const span = tracer.startSpan(`${init.method} ${init.call.operationId}`);
      span.setAttribute("http.request.resend_count", init.call.attempt - 1);
      try {
        const response = await next(url, init);
        span.setAttribute("http.response.status_code", response.status);
        return response;
      } finally {
        span.end();
      }
    };
    const client = createClient({
      fetch: inOrder(unavailable, empty),
      transports: [withSpans],
      clock: createTestClock(),
    });
    await client.listConnectionRequests();
    expect(spans).toEqual(
      [503, 200].map((status, index) => ({
        name: "GET listConnectionRequests",
        attributes: { "http.request.resend_count": index, "http.response.status_code": status },
        ended: true,
      })),
    );
  });
});
