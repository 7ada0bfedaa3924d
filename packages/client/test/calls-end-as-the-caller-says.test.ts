import {
  ApiError as OwnApiError,
  createClient,
  isApiError,
  isConnectionRequestsError,
} from "@connection-requests/client";
import { describe, expect, test, vi } from "vitest";
import { createTestClock } from "./support/test-clock.ts";

const unavailable = async (): Promise<Response> => new Response(null, { status: 503 });
const update = { id: "A1", status: "CRSUC" } as const;

test("an update that is aborted on its way is in doubt, and its fetch is aborted too", async () => {
  const controller = new AbortController();
  let signal: AbortSignal | null | undefined;
  const client = createClient({
    clock: createTestClock(),
    fetch: (_, init) => ((signal = init.signal), new Promise(() => undefined)),
  });
  const call = client.updateConnectionRequest(update, { signal: controller.signal });
  await Promise.resolve();
  controller.abort();
  await expect(call).rejects.toMatchObject({ code: "aborted", mayHaveBeenApplied: true });
  expect(signal?.aborted).toBe(true);
});

test("no listener is left on the caller's signal", async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...words: Parameters<typeof add>) => ((listeners += 1), add(...words));
  signal.removeEventListener = (...words: Parameters<typeof remove>) => ((listeners -= 1), remove(...words));
  const client = createClient({ fetch: unavailable, clock: createTestClock(), transports: [(next) => next] });
  await client.listConnectionRequests({}, { signal }).catch(() => undefined);
  expect(listeners).toBe(0);
});

test("a wait between attempts ends at once when the caller aborts", async () => {
  const controller = new AbortController();
  const clock = createTestClock();
  const startTimer = clock.startTimer.bind(clock);
  const client = createClient({
    clock: {
      ...clock,
      startTimer: (fire, delayMs) =>
        delayMs < 10_000 ? (controller.abort(), () => undefined) : startTimer(fire, delayMs),
    },
    fetch: async () => new Response(null, { status: 429 }),
  });
  const call = client.updateConnectionRequest(update, { signal: controller.signal });
  await expect(call).rejects.toMatchObject({ code: "aborted", mayHaveBeenApplied: false });
});

describe("per call", () => {
  test.each([0, 1, 3])("maxRetries %i", async (maxRetries) => {
    let attempts = 0;
    const client = createClient({ clock: createTestClock(), fetch: () => ((attempts += 1), unavailable()) });
    await client.listConnectionRequests({}, { maxRetries }).catch(() => undefined);
    expect(attempts).toBe(maxRetries + 1);
  });

  test("totalTimeoutMs ends an attempt that has time left", async () => {
    const clock = createTestClock();
    const client = createClient({ clock, fetch: () => new Promise(() => undefined) });
    const call = client.updateConnectionRequest(update, { totalTimeoutMs: 15_000 });
    await Promise.resolve();
    clock.advance(15_000);
    await expect(call).rejects.toMatchObject({ code: "timeout", mayHaveBeenApplied: true });
  });

  test("a wait that would outlast totalTimeoutMs is not begun", async () => {
    const clock = createTestClock();
    const answer = new Response(null, { status: 429, headers: { "retry-after": "50" } });
    const client = createClient({ clock, fetch: async () => answer });
    const call = client.listConnectionRequests({}, { totalTimeoutMs: 40_000 });
    await expect(call).rejects.toMatchObject({ status: 429, retryAfterMs: 50_000 });
    expect(clock.waits).toEqual([]);
  });

  test("headers win over those of the client", async () => {
    const seen: (string | null)[] = [];
    const client = createClient({
      headers: { "x-a": "client", "x-b": "client" },
      fetch: async (_, init) => {
        seen.push(new Headers(init.headers).get("x-a"), new Headers(init.headers).get("x-b"));
        return Response.json({ Items: [] });
      },
    });
    await client.listConnectionRequests({}, { headers: { "x-a": "call" } });
    expect(seen).toEqual(["call", "client"]);
  });
});

test("the guards know errors of another copy of the package", async () => {
  vi.resetModules();
  const { ApiError } = await import("@connection-requests/client");
  const error = new ApiError("api", "from another copy", { status: 404 });
  expect(error).not.toBeInstanceOf(OwnApiError);
  expect(isConnectionRequestsError(error)).toBe(true);
  expect(isApiError(error)).toBe(true);
  expect(isConnectionRequestsError(new Error("api"))).toBe(false);
  expect(isConnectionRequestsError({ code: "api" })).toBe(false);
});

test("a Retry-After of one minute is waited for", async () => {
  const clock = createTestClock();
  const answers = [
    new Response(null, { status: 429, headers: { "retry-after": "60" } }),
    Response.json({ Items: [] }),
  ];
  const client = createClient({ clock, fetch: async () => answers.shift() ?? Response.error() });
  const call = client.listConnectionRequests();
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  clock.advance(60_000);
  await expect(call).resolves.toEqual({ Items: [] });
});

describe("raw", () => {
  test("never repeats a PUT that may have arrived", async () => {
    let attempts = 0;
    const client = createClient({ clock: createTestClock(), fetch: () => ((attempts += 1), unavailable()) });
    await client.raw.PUT("/common/connectionrequests/{id}", {
      params: { path: { id: "A1" } },
      body: { status: "CRSUC" },
    });
    expect(attempts).toBe(1);
  });

  test("refuses path parameters that name another resource", async () => {
    const client = createClient({ fetch: unavailable });
    const put = client.raw.GET("/common/connectionrequests/{id}", { params: { path: { id: ".." } } });
    await expect(put).rejects.toMatchObject({ code: "config" });
  });

  test("does not quote a body that is no JSON", async () => {
    const client = createClient({ fetch: async () => new Response("hush") });
    const get = client.raw.GET("/common/connectionrequests");
    await expect(get).rejects.toMatchObject({ code: "decode", message: expect.not.stringContaining("hush") });
  });

  test.each(["blob", "stream", "arrayBuffer", "text"] as const)("reads an answer as %s", async (parseAs) => {
    const client = createClient({ fetch: async () => Response.json({ Items: [] }) });
    const { data } = await client.raw.GET("/common/connectionrequests", { parseAs });
    expect(await new Response(data as BodyInit).text()).toBe('{"Items":[]}');
  });
});
