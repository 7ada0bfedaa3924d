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
  const chain = causeChain(failure);
  if (chain.some((error) => certificateCodes.test(codeOf(error)))) return "certificate";
  return chain.some(provesNotSent) ? "not-sent" : "unknown";
}

function causeChain(failure: unknown): Error[] {
  const chain: Error[] = [];
  for (let error = failure; error instanceof Error && chain.length < 8; error = error.cause)
    chain.push(error);
  return chain;
}

function provesNotSent(error: Error): boolean {
  // Several addresses were tried: one that was reached is enough for doubt.
  if (error instanceof AggregateError) {
    return error.errors.length > 0 && error.errors.every((one) => classifyFailure(one) === "not-sent");
  }
  const syscall = "syscall" in error ? error.syscall : undefined;
  if (syscall === "connect" || syscall === "getaddrinfo") return true;
  if (notSentCodes.includes(codeOf(error))) return true;
  // Deno gives no codes; the words stand in a message that is read here and never shown.
  return error.message.includes("client error (Connect)");
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
