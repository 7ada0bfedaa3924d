import { createClient } from "@connection-requests/client";
import { expect, test } from "vitest";
import { createTestClock } from "./support/test-clock.ts";

/** Answers never, and ignores that it is aborted. */
const deafFetch = (): Promise<Response> => new Promise(() => undefined);

test("a call without an answer ends with code timeout, even if fetch ignores signals", async () => {
  const clock = createTestClock();
  const client = createClient({ fetch: deafFetch, clock, timeoutMs: 12_000 });
  const update = client.updateConnectionRequest({ id: "A1", status: "CRSUC" });
  await Promise.resolve();
  clock.advance(12_000);
  await expect(update).rejects.toMatchObject({ code: "timeout", mayHaveBeenApplied: true });
  expect(clock.running.size).toBe(0);
});

test("a call that the caller aborts ends with code aborted", async () => {
  const clock = createTestClock();
  const controller = new AbortController();
  const client = createClient({ fetch: deafFetch, clock });
  const list = client.listConnectionRequests({}, { signal: controller.signal });
  await Promise.resolve();
  controller.abort();
  await expect(list).rejects.toMatchObject({ code: "aborted", mayHaveBeenApplied: false });
  expect(clock.running.size).toBe(0);
});

test("a call whose signal is aborted already sends nothing", async () => {
  const client = createClient({
    fetch: () => {
      throw new Error("nothing must be sent");
    },
  });
  const call = client.updateConnectionRequest({ id: "A1", status: "CRSUC" }, { signal: AbortSignal.abort() });
  await expect(call).rejects.toMatchObject({ code: "aborted", mayHaveBeenApplied: false });
});

test("a call that ends leaves no timer", async () => {
  const clock = createTestClock();
  const client = createClient({ fetch: async () => Response.json({ Items: [] }), clock });
  await client.listConnectionRequests();
  expect(clock.running.size).toBe(0);
});

test("a fetch that fails is a network error that quotes neither URL nor message", async () => {
  const failure = Object.assign(new TypeError("could not reach https://a.example/?user=secret"), {
    code: "ECONNRESET",
  });
  const client = createClient({ fetch: () => Promise.reject(failure) });
  const error = await client.createConnectionRequest({ user: "secret" }).catch((caught: unknown) => caught);
  expect(error).toMatchObject({
    code: "network",
    mayHaveBeenApplied: true,
    cause: { name: "TypeError", code: "ECONNRESET" },
  });
  expect(JSON.stringify(error) + String(error)).not.toContain("secret");
});
