import type { FetchFunction } from "./options.ts";

/** The part of Deno's interface that is used. */
interface DenoNamespace {
  createHttpClient(options: { readonly poolMaxIdlePerHost: number }): unknown;
}

/**
 * The platform's fetch, looked up at each call: one that is replaced later is honoured, and nothing is loaded
 * before the first call.
 *
 * Deno sends PUT and POST again by itself when a kept-alive connection dies under them; a client that keeps
 * none cures it.
 */
export function createPlatformFetch(): FetchFunction {
  const deno = (globalThis as { readonly Deno?: DenoNamespace }).Deno;
  if (!deno?.createHttpClient) return (url, init) => globalThis.fetch(url, init);
  let client: unknown;
  return (url, init) => {
    if (init.keepalive !== false) return globalThis.fetch(url, init);
    client ??= deno.createHttpClient({ poolMaxIdlePerHost: 0 });
    return globalThis.fetch(url, { ...init, client } as RequestInit);
  };
}
