/**
 * Provokes every failure of the client with marked secrets and personal data, and collects everything that a
 * person or a machine could read of it. Runs on web-standard interfaces alone, so that every runtime can use it.
 */
import { clientCredentials, createClient, refreshToken } from "@connection-requests/client";
import type { ApplicationProvider, Client, ClientOptions } from "@connection-requests/client";

/** A marked value; upper case, lower case, digits and separators, so that no pattern for one form is enough. */
const canary = (name: string): string => `Canary-${name}.42_x`;

const credentials = { clientId: canary("clientId"), clientSecret: canary("clientSecret") };
const personal = {
  ID: canary("ID"),
  firstName: canary("firstName"),
  middleName: canary("middleName"),
  lastName: canary("lastName"),
  loyaltyNumber: canary("loyaltyNumber"),
  userId: canary("userId"),
  requestToken: canary("requestToken"),
  emailAddresses: { email1: `${canary("email")}@example.com` },
};
const secrets = Object.values({ ...credentials, token: canary("accessToken") });
/** What an unkind server repeats: all that it knows, in prose. */
const gossip = `The user ${JSON.stringify(personal)} with ${secrets.join(" and ")} was not found.`;

type Answer = () => Response | Promise<Response>;
const headers = (type: string): ResponseInit => ({
  headers: {
    "content-type": type,
    "x-api-warn": gossip,
    sunset: gossip,
    "concur-correlationid": canary("id"),
  },
});
const failing =
  (error: unknown): Answer =>
  () =>
    Promise.reject(error);
const withStatus =
  (status: number, body: string, type: string): Answer =>
  () =>
    new Response(body, { ...headers(type), status });

/** A body that breaks off with an error that quotes it. */
function brokenBody(): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(gossip)),
    pull: (controller) => controller.error(new TypeError(`terminated after ${gossip}`)),
  });
  return new Response(body, headers("application/json"));
}

const codes = [
  "ECONNREFUSED",
  "ECONNRESET",
  "CERT_HAS_EXPIRED",
  "UND_ERR_SOCKET",
  "ERR_SSL_WRONG_VERSION_NUMBER",
];

function listAnswers(): Answer[] {
  const cause = new Error(gossip, { cause: new AggregateError([new Error(gossip)], gossip) });
  return [
    ...codes.map((code) => failing(Object.assign(new TypeError(gossip, { cause }), { code, url: gossip }))),
    failing(
      new TypeError(`error sending request for url (https://a.example/?user=${encodeURIComponent(gossip)})`),
    ),
    failing(gossip),
    failing({ message: gossip }),
    brokenBody,
    withStatus(200, `{"Items":[{"lastName":"${personal.lastName}`, "application/json"),
    withStatus(200, `${gossip}`, "application/json"),
    withStatus(200, `<html>${gossip}`, "text/html"),
    withStatus(200, `<a>${gossip}</a>`, "application/xml"),
    withStatus(200, gossip.repeat(100), gossip.replace(/[^\w-]/g, "")),
    withStatus(302, "", "text/plain"),
    ...[400, 401, 403, 404, 408, 409, 429, 500, 503].flatMap((status) => [
      withStatus(
        status,
        JSON.stringify({ Error: { Message: gossip, Id: canary("errorId") } }),
        "application/json",
      ),
      withStatus(
        status,
        JSON.stringify({ code: 61, error: canary("error"), error_description: gossip }),
        "application/json",
      ),
      withStatus(
        status,
        `<Error><Message>${personal.lastName} <b>${personal.userId}</b></Message></Error>`,
        "application/xml",
      ),
      withStatus(status, gossip, "text/plain"),
      withStatus(status, `<html>${gossip}`, "text/html"),
    ]),
  ];
}

const calls: ((client: Client, auth: ApplicationProvider) => Promise<unknown>)[] = [
  (client) => client.listConnectionRequests({ offset: canary("offset"), limit: 10 }),
  (client) => client.getConnectionRequest({ id: personal.ID }),
  (client) => client.createConnectionRequest({ user: canary("user") }),
  (client) => client.updateConnectionRequest({ id: personal.ID, status: "CREU1" }),
  (_, auth) => auth.exchangeRequestToken(personal),
  (_, auth) => auth.refresh({ refreshToken: canary("refreshToken"), geolocation: undefined }),
  (_, auth) => auth.revoke({ accessToken: canary("accessToken"), geolocation: undefined }),
];

/** Everything that was readable, and how many calls failed. */
export async function provokeEveryFailure(): Promise<{ seen: string[]; failures: number }> {
  const seen: string[] = [];
  let failures = 0;
  const log = (message: string): void => void seen.push(message);
  for (const answer of listAnswers()) {
    for (const call of calls) {
      // The provider with a store fails before anything else is sent, so a few calls of it are enough.
      const isStored = failures % 10 === 9;
      const see = (error: unknown): void => void seen.push(...inspectEverything(error));
      const options = createOptions(answer, { log, see, isStored });
      const client = createClient(options);
      await call(client, options.auth as ApplicationProvider).catch((error: unknown) => {
        failures += 1;
        see(error);
      });
    }
  }
  return { seen, failures };
}

interface Observers {
  readonly log: (message: string) => void;
  readonly see: (error: unknown) => void;
  readonly isStored: boolean;
}

function createOptions(answer: Answer, { log, see, isStored }: Observers): ClientOptions {
  const store = {
    load: () => ({ refreshToken: canary("refreshToken") }),
    save: failing(new Error(gossip)) as never,
  };
  const tokens = {
    access_token: canary("accessToken").replace(/\W/g, ""),
    refresh_token: canary("refreshToken"),
    expires_in: 3600,
  };
  const auth = isStored ? refreshToken({ ...credentials, store }) : clientCredentials(credentials);
  const isApplicationToken = (body: unknown): boolean => String(body).includes("client_credentials");
  return {
    auth,
    maxRetries: 1,
    maxResponseBytes: 20_000,
    random: () => 0,
    logger: { debug: log, info: log, warn: log, error: log },
    logLevel: "debug",
    fetch: async (_, init) => (isApplicationToken(init.body) ? Response.json(tokens) : answer()),
    transports: [
      (next) => async (url, init) =>
        next(url, init).catch((error: unknown) => {
          see(error);
          throw error;
        }),
    ],
  };
}

/** Every text that an error gives: as a string, as JSON, and each property of it, hidden ones and causes included. */
export function inspectEverything(value: unknown, visited: Set<unknown> = new Set()): string[] {
  if (typeof value !== "object") return typeof value === "function" ? [] : [String(value)];
  if (value === null || visited.has(value)) return [];
  visited.add(value);
  const texts = [JSON.stringify(value) ?? "", "toString" in value ? String(value) : ""];
  for (
    let layer: unknown = value;
    layer && layer !== Object.prototype;
    layer = Object.getPrototypeOf(layer)
  ) {
    for (const key of Reflect.ownKeys(layer as object)) {
      if (key === "constructor") continue;
      texts.push(String(key), ...inspectEverything(Reflect.get(value, key), visited));
    }
  }
  return texts;
}
