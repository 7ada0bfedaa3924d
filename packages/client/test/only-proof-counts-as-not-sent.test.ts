import { createClient } from "@connection-requests/client";
import type { FailureReason } from "@connection-requests/client";
import { expect, test } from "vitest";
import { createTestClock } from "./support/test-clock.ts";

const failed = (details: object, message = "fetch failed"): Error =>
  Object.assign(new TypeError(message), details);
const below = (cause: unknown): Error => new TypeError("fetch failed", { cause });
const connect = { code: "ECONNREFUSED", syscall: "connect" };
const several = (...errors: readonly object[]): Error =>
  Object.assign(new AggregateError(errors.map((error) => failed(error))), { code: "ECONNREFUSED" });

test.each<[string, Error, FailureReason]>([
  ["Node: connection refused", below(failed(connect)), "not-sent"],
  ["Node: no route", below(failed({ code: "EHOSTUNREACH", syscall: "connect" })), "not-sent"],
  ["Node: DNS", below(failed({ code: "EAI_AGAIN", syscall: "getaddrinfo" })), "not-sent"],
  ["Node: connect time-out", below(failed({ code: "UND_ERR_CONNECT_TIMEOUT" })), "not-sent"],
  ["Node: every address refused", below(several(connect, connect)), "not-sent"],
  ["Node: one address reached", below(several(connect, { code: "ECONNRESET", syscall: "read" })), "unknown"],
  ["Bun: connection refused", failed({ code: "ConnectionRefused" }), "not-sent"],
  ["Bun: DNS", failed({ code: "ENOTFOUND" }), "not-sent"],
  ["Deno: connection refused", below(new Error("client error (Connect): tcp connect error")), "not-sent"],
  ["Node: reset", below(failed({ code: "ECONNRESET", syscall: "read" })), "unknown"],
  ["Node: closed by the other side", below(failed({ code: "UND_ERR_SOCKET" })), "unknown"],
  ["Node: broken pipe", below(failed({ code: "EPIPE", syscall: "write" })), "unknown"],
  ["Node: header time-out", below(failed({ code: "UND_ERR_HEADERS_TIMEOUT" })), "unknown"],
  [
    "Node: TLS on an established connection",
    below(failed({ code: "ERR_SSL_WRONG_VERSION_NUMBER" })),
    "unknown",
  ],
  ["a message that only sounds like it", failed({}, "connect ECONNREFUSED"), "unknown"],
  ["nothing at all", new Error(), "unknown"],
  ["Node: expired certificate", below(failed({ code: "CERT_HAS_EXPIRED" })), "certificate"],
  [
    "Node: another host's certificate",
    below(failed({ code: "ERR_TLS_CERT_ALTNAME_INVALID" })),
    "certificate",
  ],
  ["Node: self-signed certificate", below(failed({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" })), "certificate"],
  ["Node: unknown issuer", below(failed({ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" })), "certificate"],
])("%s", async (_, failure, reason) => {
  let attempts = 0;
  const fetch = (): Promise<Response> => ((attempts += 1), Promise.reject(failure));
  const client = createClient({ fetch, clock: createTestClock() });
  const update = client.updateConnectionRequest({ id: "A1", status: "CRSUC" });
  await expect(update).rejects.toMatchObject({
    code: "network",
    reason,
    mayHaveBeenApplied: reason === "unknown",
  });
  expect(attempts).toBe(reason === "not-sent" ? 3 : 1);
});
