import type { Breakage, PlainResponse } from "../plain-exchange.ts";

/**
 * Gives what the platform's fetch gives when a connection breaks: an error like Node's where there are no headers yet,
 * otherwise a Response whose body ends in that error.
 */
export function breakResponse(
  { status, headers, body = "" }: PlainResponse,
  { how, where }: Breakage,
): Response {
  if (where !== "in-body") throw new TypeError("fetch failed", { cause: connectionError(how) });
  const bytes = new TextEncoder().encode(body);
  const parts = [bytes.slice(0, Math.floor(bytes.length / 2))].values();
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = parts.next();
      if (done) controller.error(new TypeError("terminated", { cause: connectionError(how) }));
      else controller.enqueue(value);
    },
  });
  return new Response(stream, { status, headers: { ...headers, "content-length": String(bytes.length) } });
}

/** As `node:net` and undici have them: neither proves that nothing was sent. */
function connectionError(how: Breakage["how"]): Error {
  if (how === "closed") {
    const error = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
    return Object.assign(error, { name: "SocketError" });
  }
  return Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
}
