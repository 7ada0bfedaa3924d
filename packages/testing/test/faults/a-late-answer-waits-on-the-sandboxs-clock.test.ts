import { clientCredentials, createClient } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { expect, test, vi } from "vitest";

const url = "/common/connectionrequests";
const late = { kind: "delay", delayMs: 60_000 } as const;

/** Whether a promise has come to its end after a while of virtual time. */
async function watch(promise: Promise<unknown>): Promise<{ isOver: boolean }> {
  const watched = { isOver: false };
  const end = (): void => void (watched.isOver = true);
  promise.then(end, end);
  return watched;
}

test("it comes when time has moved on, and not before", async () => {
  const sandbox = createSandbox({ authorization: false, faults: [late] });
  const answer = sandbox.fetch(sandbox.baseUrl + url);
  const watched = await watch(answer);
  await sandbox.clock.advance({ milliseconds: 59_999 });
  expect(watched.isOver).toBe(false);
  await sandbox.clock.advance({ milliseconds: 1 });
  expect((await answer).status).toBe(200);
});

test("the API has acted by then", async () => {
  const sandbox = createSandbox({ authorization: false, connectionRequests: [{ ID: "1" }], faults: [late] });
  const body = JSON.stringify({ status: "CREU1" });
  const headers = { "content-type": "application/json" };
  const answer = sandbox.fetch(`${sandbox.baseUrl}${url}/1`, { method: "PUT", headers, body });
  expect(sandbox.emails).toHaveLength(1);
  await sandbox.clock.advance({ minutes: 1 });
  expect((await answer).status).toBe(204);
});

test("delays add up, and go with another fault", async () => {
  const sandbox = createSandbox({
    authorization: false,
    faults: [late, late, { kind: "status", status: 503 }],
  });
  const answer = sandbox.fetch(sandbox.baseUrl + url);
  const watched = await watch(answer);
  await sandbox.clock.advance({ milliseconds: 119_999 });
  expect(watched.isOver).toBe(false);
  await sandbox.clock.advance({ milliseconds: 1 });
  expect((await answer).status).toBe(503);
});

test("a client in the same time gives up when its time-out comes first, and asks again", async () => {
  const sandbox = createSandbox({
    connectionRequests: 1,
    faults: [{ ...late, operation: "listConnectionRequests", times: 1 }],
  });
  const { baseUrl, clock, credentials, fetch } = sandbox;
  const client = createClient({ auth: clientCredentials(credentials), baseUrl, clock, fetch });
  const call = client.listConnectionRequests();
  await clock.advance({ minutes: 1 });
  expect((await call).Items).toHaveLength(1);
  expect(sandbox.calls).toEqual(["token", "listConnectionRequests", "listConnectionRequests"]);
});

test("over HTTP it waits for the same clock", async () => {
  let noteArrival = (): void => {};
  const arrival = new Promise<void>((resolve) => (noteArrival = resolve));
  const sandbox = createSandbox({ authorization: false, faults: [late], onExchange: () => noteArrival() });
  const server = await serve(sandbox);
  const answer = fetch(server.url + url);
  const watched = await watch(answer);
  await arrival;
  expect(watched.isOver).toBe(false);
  await sandbox.clock.advance({ minutes: 1 });
  expect((await answer).status).toBe(200);
  await server.close();
});

test("who aborts the call hears of it at once", async () => {
  const sandbox = createSandbox({ authorization: false, faults: [late] });
  const controller = new AbortController();
  const answer = sandbox.fetch(sandbox.baseUrl + url, { signal: controller.signal });
  controller.abort(new Error("enough"));
  await expect(answer).rejects.toThrow("enough");
});

test("a call that nobody waits for gets no answer", async () => {
  const sandbox = createSandbox({ authorization: false, faults: [late] });
  const signal = AbortSignal.abort();
  const answer = await sandbox.handle({ method: "GET", url: "/api/v3.2" + url, headers: {}, signal });
  expect(answer.broken).toEqual({ how: "reset", where: "before-headers" });
});

test.each<[string, (sandbox: ReturnType<typeof createSandbox>) => void]>([
  ["reset()", (sandbox) => sandbox.reset()],
  ["restore()", (sandbox) => sandbox.restore(sandbox.snapshot())],
])("%s cuts off what is still under way", async (_, begin) => {
  const sandbox = createSandbox({ authorization: false, faults: [late] });
  const answer = sandbox.fetch(sandbox.baseUrl + url);
  begin(sandbox);
  await expect(answer).rejects.toMatchObject({ message: "fetch failed", cause: { code: "ECONNRESET" } });
});

test("in real time it comes by itself, and nothing goes on when nobody waits any more", async () => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  const sandbox = createSandbox({ time: "real", authorization: false, faults: [late] });
  const answer = sandbox.fetch(sandbox.baseUrl + url);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect((await answer).status).toBe(200);

  const controller = new AbortController();
  const aborted = sandbox.fetch(sandbox.baseUrl + url, { signal: controller.signal });
  expect(vi.getTimerCount()).toBe(1);
  controller.abort(new Error("enough"));
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  await expect(aborted).rejects.toThrow("enough");
});
