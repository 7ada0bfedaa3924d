import type { FailureReason } from "../errors.ts";

/**
 * `ERR_SSL_*` is no proof: it was seen on an established connection, after the request was read. Nor are
 * ECONNRESET, EPIPE, UND_ERR_SOCKET and every time-out but that of the connection.
 */
const certificateCodes =
  /^(CERT_|UNABLE_TO_|ERR_TLS_CERT_ALTNAME_INVALID$|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$)/;

/** Codes that prove by themselves: undici's connect time-out, and Bun's names (Bun gives no `syscall`). */
const notSentCodes = ["UND_ERR_CONNECT_TIMEOUT", "ENOTFOUND", "ECONNREFUSED", "ConnectionRefused"];

/** Tells from what a fetch threw whether the request was sent. In doubt it was. */
export function classifyFailure(failure: unknown): FailureReason {
  try {
    return classify(failure, 0);
  } catch {
    // What was thrown is foreign: one that cannot even be read proves nothing.
    return "unknown";
  }
}

function classify(failure: unknown, depth: number): FailureReason {
  if (!(failure instanceof Error) || depth > 8) return "unknown";
  if (certificateCodes.test(textField(failure, "code"))) return "certificate";
  if (failure instanceof AggregateError && failure.errors.length > 0) {
    // Several addresses were tried: one that was reached is enough for doubt. (Its own code is that of the first.)
    const reasons = failure.errors.map((one) => classify(one, depth + 1));
    return reasons.every((reason) => reason === reasons[0]) ? (reasons[0] ?? "unknown") : "unknown";
  }
  return provesNotSent(failure) ? "not-sent" : classify(failure.cause, depth + 1);
}

function provesNotSent(failure: Error): boolean {
  if (["connect", "getaddrinfo"].includes(textField(failure, "syscall"))) return true;
  if (notSentCodes.includes(textField(failure, "code"))) return true;
  // Deno gives no codes; the words stand in a message that is read here and never shown.
  return textField(failure, "message").includes("client error (Connect)");
}

function textField(failure: Error, name: string): string {
  const value: unknown = Reflect.get(failure, name);
  return typeof value === "string" ? value : "";
}
