import { expect, test } from "vitest";
import type { Client } from "@connection-requests/client";
import { clientWith } from "./support/queue-server.ts";

const untyped = (value: unknown): never => value as never;

const circular: Record<string, unknown> = {};
circular["itself"] = circular;

test.each<[string, (client: Client) => Promise<unknown>, RegExp]>([
  [
    "an empty path parameter",
    (client) => client.getConnectionRequest({ id: "" }),
    /getConnectionRequest: id must not be empty/,
  ],
  ["a dot segment", (client) => client.getConnectionRequest({ id: "." }), /id must not be/],
  [
    "a double-dot segment",
    (client) => client.updateConnectionRequest({ id: "..", status: "CRSUC" }),
    /id must not be/,
  ],
  [
    "half a surrogate pair",
    (client) => client.getConnectionRequest({ id: "\ud800" }),
    /id holds half of a surrogate pair/,
  ],
  ["a missing path parameter", (client) => client.getConnectionRequest(untyped({})), /id is required/],
  ["a missing user", (client) => client.createConnectionRequest(untyped({})), /user is required/],
  ["no arguments at all", (client) => client.updateConnectionRequest(untyped(undefined)), /id is required/],
  [
    "an argument that nobody takes",
    (client) => client.updateConnectionRequest(untyped({ id: "A1", staus: "CRSUC" })),
    /Unknown argument of updateConnectionRequest "staus"; known: id, status/,
  ],
  [
    "a BigInt in the body",
    (client) => client.updateConnectionRequest(untyped({ id: "A1", status: 5n })),
    /updateConnectionRequest: the body holds what JSON cannot carry/,
  ],
  [
    "a body that contains itself",
    (client) => client.updateConnectionRequest(untyped({ id: "A1", status: circular })),
    /the body holds what JSON cannot carry/,
  ],
  [
    "an unknown call option",
    (client) => client.listConnectionRequests({}, untyped({ timeout: 5 })),
    /Unknown call option "timeout"/,
  ],
  [
    "a negative time-out",
    (client) => client.listConnectionRequests({}, { timeoutMs: -1 }),
    /timeoutMs must be/,
  ],
])("%s", async (_, call, message) => {
  const client = clientWith(() => {
    throw new Error("nothing must be sent");
  });
  await expect(call(client)).rejects.toMatchObject({
    code: "config",
    name: "ConfigError",
    message: expect.stringMatching(message),
  });
});
