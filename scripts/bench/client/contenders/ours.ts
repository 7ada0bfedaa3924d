import { clientCredentials, createClient } from "@connection-requests/client";
import type { ClientOptions, FetchFunction, Logger } from "@connection-requests/client";
import { oursWithEverything } from "../contender-names.ts";
import { accessToken, pageLimit, requestId, updateStatus } from "./contender.ts";
import type { Contender, StubFetch } from "./contender.ts";

const silence = (): void => undefined;
const silentLogger: Logger = { debug: silence, info: silence, warn: silence, error: silence };

/** Every feature of the client, as the quick start has it, with a logger and one transport of the user's own. */
export function everythingOn(): ClientOptions {
  return {
    auth: clientCredentials({ clientId: "id", clientSecret: "secret" }),
    logger: silentLogger,
    transports: [(next) => (url, init) => next(url, init)],
  };
}

/** Our client with some options. */
export function createOurs(
  fetch: StubFetch,
  { name, features, options }: { name: string; features: string; options: ClientOptions },
): Contender {
  const client = createClient({ ...options, fetch: fetch as FetchFunction });
  return {
    name,
    features,
    list: () => client.listConnectionRequests({ limit: pageLimit }),
    update: () => client.updateConnectionRequest({ id: requestId, status: updateStatus }),
  };
}

/** Our client with everything on: this one has to keep the bar. */
export function createOursWithEverything(fetch: StubFetch): Contender {
  const features = "OAuth2, data centre, retries, time-outs, correlation id, logger, transport";
  return createOurs(fetch, { name: oursWithEverything, features, options: everythingOn() });
}

/** Our client with a token that is a plain string. */
export function createOursWithToken(fetch: StubFetch): Contender {
  const features = "token, retries, time-outs, correlation id";
  return createOurs(fetch, { name: "ours, plain token", features, options: { auth: accessToken } });
}
