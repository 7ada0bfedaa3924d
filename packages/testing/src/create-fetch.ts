import { breakResponse } from "./faults/break-response.ts";
import type { Handle, PlainRequest } from "./plain-exchange.ts";

/** `fetch` as the Fetch standard has it. */
export type SandboxFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Creates the `fetch` of a sandbox: no network, otherwise like the platform's. */
export function createFetch(handle: Handle): SandboxFetch {
  return async (input, init) => {
    const request = readDirectly(input, init) ?? (await readRequest(input, init));
    const signal =
      init?.signal ?? (typeof input === "object" && "signal" in input ? input.signal : undefined);
    signal?.throwIfAborted();
    const answer = await handle(signal ? { ...request, signal } : request);
    signal?.throwIfAborted();
    if (answer.broken) return breakResponse(answer, answer.broken);
    const { status, headers, body } = answer;
    return new Response(body ?? null, { status, headers });
  };
}

/**
 * Reads what nearly every call is: a URL and an init with a body of text or none. Saves a `Request`, the costliest part.
 * Gives `undefined` for everything else, and for what the platform has to refuse.
 */
function readDirectly(input: string | URL | Request, init: RequestInit = {}): PlainRequest | undefined {
  const { method: givenMethod = "GET", body = null } = init;
  const method = givenMethod.toUpperCase();
  if (typeof input === "object" && !(input instanceof URL)) return undefined;
  if (body !== null && (typeof body !== "string" || method === "GET" || method === "HEAD")) return undefined;
  const url = parseUrl(input);
  if (!url || url.username || url.password) return undefined;
  const headers: Record<string, string> = Object.fromEntries(new Headers(init.headers));
  if (body === null) return { method, url: url.href, headers };
  // What fetch adds to text (Fetch standard, "extract a body").
  headers["content-type"] ??= "text/plain;charset=UTF-8";
  return { method, url: url.href, headers, body };
}

function parseUrl(input: string | URL): URL | undefined {
  if (typeof input === "object") return input;
  try {
    return new URL(input);
  } catch {
    return undefined;
  }
}

async function readRequest(input: string | URL | Request, init?: RequestInit): Promise<PlainRequest> {
  // A Request of another fetch implementation is read as it is: the platform's Request would refuse it.
  const isForeign = typeof input === "object" && "url" in input && !(input instanceof Request);
  const request = isForeign && !init ? input : new Request(input, init);
  const { method, url, headers } = request;
  const body = request.body === null ? undefined : await request.text();
  // Whose length nobody knows, the platform sends in chunks.
  const isStream = typeof init?.body === "object" && init.body !== null && "getReader" in init.body;
  const framing = isStream ? { "transfer-encoding": "chunked" } : {};
  return { method, url, headers: { ...Object.fromEntries(headers), ...framing }, body };
}
