import type { FailureReason } from "../errors.ts";
import { readField, readText } from "./read-field.ts";

/** Causes below this depth go in a circle. */
const deepest = 8;

/**
 * `ERR_SSL_*` is no proof: it was seen on an established connection, after the request was read. Nor are
 * ECONNRESET, EPIPE, UND_ERR_SOCKET and every time-out but that of the connection.
 */
const certificateCodes = /^(CERT_|UNABLE_TO_|ERR_TLS_CERT_|(DEPTH_ZERO_)?SELF_SIGNED_CERT)/;

/** Codes that prove by themselves: undici's connect time-out, and Bun's names (Bun gives no `syscall`). */
const notSentCodes = /^(UND_ERR_CONNECT_TIMEOUT|ENOTFOUND|ECONNREFUSED|ConnectionRefused)$/;

/** Tells from what a fetch threw whether the request was sent. In doubt it was. */
export function classifyFailure(failure: unknown, depth = 0): FailureReason {
  if (!(failure instanceof Error) || depth > deepest) return "unknown";
  const code = readText(failure, "code");
  if (certificateCodes.test(code)) return "certificate";
  const errors = readField(failure, "errors");
  if (Array.isArray(errors) && errors.length > 0) {
    // Several addresses were tried: one that was reached is enough for doubt. (Its own code is that of the first.)
    const reasons = errors.map((one) => classifyFailure(one, depth + 1));
    return reasons.every((reason) => reason === reasons[0]) ? (reasons[0] ?? "unknown") : "unknown";
  }
  const isProof =
    notSentCodes.test(code) ||
    /^(connect|getaddrinfo)$/.test(readText(failure, "syscall")) ||
    // Deno gives no codes; the words stand in a message that is read here and never shown.
    readText(failure, "message").includes("client error (Connect)");
  return isProof ? "not-sent" : classifyFailure(readField(failure, "cause"), depth + 1);
}
