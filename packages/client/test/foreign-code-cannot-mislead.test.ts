import { createClient } from "@connection-requests/client";
import type { ClientOptions, Clock, Transport } from "@connection-requests/client";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { createTestClock } from "./support/test-clock.ts";

const update = { id: "A1", status: "CRSUC" } as const;
const done = async (): Promise<Response> => new Response(null, { status: 204 });
const refused = (): Error =>
  Object.assign(new Error("no metrics"), { code: "ECONNREFUSED", syscall: "connect" });

function setUp(options: ClientOptions) {
  let sent = 0;
  const clock = createTestClock();
  const fetch = async (): Promise<Response> => ((sent += 1), done());
  const client = createClient({ auth: "token", clock, fetch, ...options });
  return { client, clock, sent: () => sent };
}

describe("a format", () => {
  const failing = (failure: Error): ClientOptions => ({
    format: {
      mediaType: "application/json",
      write: () => "{}",
      read: () => {
        throw failure;
      },
    },
    fetch: async () => Response.json({ status: "canary" }),
  });

  test("that throws its own error leads to a decode error without its words", async () => {
    const { client } = setUp(failing(new RangeError("canary at 7")));
    const failure: unknown = await client.updateConnectionRequest(update).catch((error: unknown) => error);

    expect(failure).toMatchObject({
      code: "decode",
      mayHaveBeenApplied: true,
      cause: { name: "RangeError" },
    });
    expect(inspect(failure, { showHidden: true })).not.toContain("canary");
  });

  test("of another copy of this package is understood", async () => {
    const foreign = Object.assign(new Error("invalid YAML at 7"), { name: "UnreadableBody" });
    const { client } = setUp(failing(foreign));

    await expect(client.updateConnectionRequest(update)).rejects.toThrow(
      "updateConnectionRequest was answered with invalid YAML at 7.",
    );
  });
});

describe("a transport", () => {
  test("that fails after the server has answered never makes an update be sent twice", async () => {
    const reporting =
      (next: Transport): Transport =>
      async (url, init) => {
        await next(url, init);
        throw refused();
      };
    const { client, sent } = setUp({ transports: [reporting] });
    await expect(client.updateConnectionRequest(update)).rejects.toMatchObject({
      code: "network",
      reason: "unknown",
      mayHaveBeenApplied: true,
    });
    expect(sent()).toBe(1);
  });

  test("that throws an earlier failure after the server has answered never makes an update be sent twice", async () => {
    let sent = 0;
    const failingOver =
      (next: Transport): Transport =>
      (url, init) =>
        next(url, init).catch(async (first: unknown) => {
          await next(url, init);
          throw first;
        });
    const { client } = setUp({
      transports: [failingOver],
      fetch: () => (sent++ === 0 ? Promise.reject(refused()) : done()),
    });
    await expect(client.updateConnectionRequest(update)).rejects.toMatchObject({
      code: "network",
      reason: "unknown",
      mayHaveBeenApplied: true,
    });
    expect(sent).toBe(2);
  });

  test("that hangs ends with the call's deadline", async () => {
    const { client, clock } = setUp({ transports: [() => () => new Promise(() => undefined)] });
    const call = client.updateConnectionRequest(update);
    await Promise.resolve();
    clock.advance(120_000);
    await expect(call).rejects.toMatchObject({ code: "timeout", mayHaveBeenApplied: false });
    expect(clock.running.size).toBe(0);
  });

  test("that hangs after the server has answered leaves the update in doubt", async () => {
    const hanging =
      (next: Transport): Transport =>
      async (url, init) => {
        await next(url, init);
        return new Promise(() => undefined);
      };
    const { client } = setUp({ transports: [hanging] });
    const controller = new AbortController();
    const call = client.updateConnectionRequest(update, { signal: controller.signal });
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    controller.abort();
    await expect(call).rejects.toMatchObject({ code: "aborted", mayHaveBeenApplied: true });
  });

  test.each([
    ["nothing", undefined],
    ["something else", { status: "fine" }],
  ])("that answers with %s is a network error", async (_, answer) => {
    const { client } = setUp({ transports: [() => async () => answer as never] });
    await expect(client.updateConnectionRequest(update)).rejects.toMatchObject({ code: "network" });
  });

  test("may answer by itself, and a body of its own that breaks is a network error", async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError("secret")) });
    const { client } = setUp({ transports: [() => async () => new Response(broken)] });
    await expect(client.updateConnectionRequest(update)).rejects.toMatchObject({ code: "network" });
    const { client: other } = setUp({ transports: [() => async () => Response.json({ Items: [] })] });
    await expect(other.listConnectionRequests()).resolves.toEqual({ Items: [] });
  });
});

describe("a fetch that throws what cannot be read still ends the call", () => {
  const circular = new AggregateError([]);
  circular.errors.push(circular);
  const ownCause = new Error();
  ownCause.cause = ownCause;
  test.each<[string, unknown]>([
    ["an error whose message is an object", Object.assign(new Error(), { message: {} })],
    [
      "an error whose code cannot be read",
      Object.defineProperty(new Error(), "code", {
        get: () => {
          throw new Error();
        },
      }),
    ],
    ["an error that contains itself", circular],
    ["an error that causes itself", ownCause],
    ["undefined", undefined],
    ["an object without a prototype", Object.create(null)],
  ])("%s", async (_, failure) => {
    const { client } = setUp({ fetch: () => Promise.reject(failure as Error) });
    await expect(client.updateConnectionRequest(update)).rejects.toMatchObject({
      code: "network",
      mayHaveBeenApplied: true,
    });
  });
});

test("an auth function may give the promise of another library", async () => {
  const authorizations: (string | null)[] = [];
  const foreign = { then: (resolve: (token: string) => void) => resolve("foreign-token") };
  const { client } = setUp({
    auth: () => foreign as unknown as Promise<string>,
    fetch: async (_, init) => {
      authorizations.push(new Headers(init.headers).get("authorization"));
      return done();
    },
  });
  await client.updateConnectionRequest(update);
  expect(authorizations).toEqual(["Bearer foreign-token"]);
});

test("an asynchronous logger that fails goes unnoticed", async () => {
  const fail = async (): Promise<void> => {
    throw new Error("the log is down");
  };
  const { client } = setUp({ logger: { debug: fail, info: fail, warn: fail, error: fail } });
  await expect(client.updateConnectionRequest(update)).resolves.toBeUndefined();
});

test("a clock may be an object of a class", async () => {
  class Stopped implements Clock {
    readonly #time = 5;
    now = (): number => this.#time;
    elapsed(): number {
      return this.#time;
    }
    startTimer(): () => void {
      return () => undefined;
    }
  }
  const { client } = setUp({
    clock: new Stopped(),
    fetch: async () => Response.json({ Items: [{ ID: "A1" }] }),
  });
  const { value } = await client.listConnectionRequests.items().next();
  expect(value?.ID).toBe("A1");
});
