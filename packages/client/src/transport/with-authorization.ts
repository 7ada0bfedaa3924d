import type { AccessToken, Auth, TokenContext } from "../auth/auth.ts";
import { readGeolocation } from "../auth/geolocation.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../logger.ts";
import { callError, providerError } from "./call-error.ts";
import { TokenAge } from "./token-age.ts";
import type { CallRecord, Transport, TransportInit } from "./transport.ts";

/** A token younger than this was not refused because it expired: asking for another one would not help. */
const freshMs = 60_000;

/** What authorizing needs to know. */
export interface AuthorizationPorts {
  readonly auth: Auth | undefined;
  readonly clock: Clock;
  /** The caller chose where the API lives, so the token's geolocation does not change it. */
  readonly hasOwnBaseUrl: boolean;
  /** Absent if nobody wants to be told. */
  readonly log: Log | undefined;
}

/**
 * Adds the bearer token (RFC 6750 §2.1), and renews it once per call when the server refuses it.
 *
 * SAP Concur answers 403 as well as 401 to a token that expired or was revoked. The call is sent again, once,
 * if a provider or function gives another token, and the refused one was not fresh.
 */
export function withAuthorization(next: Transport, ports: AuthorizationPorts): Transport {
  const { auth, clock, hasOwnBaseUrl, log } = ports;
  if (auth === undefined) {
    return (url, init) => {
      init.call.attempt += 1;
      return next(url, init);
    };
  }
  const age = new TokenAge(clock);
  const moveTo = createMoveTo();
  const obtain = (context: TokenContext, call: CallRecord): AccessToken | Promise<AccessToken> => {
    const fail = (failure: unknown): never => {
      const error = providerError(call, failure);
      log?.("warn", `${call.operationId} got no token: ${error.code}`);
      throw error;
    };
    try {
      const given = askFor(auth, context);
      // What is there is not waited for: a cached token costs no turn of the event loop.
      if (!isThenable(given)) return readToken(given, call);
      return Promise.resolve(given)
        .then((access) => readToken(access, call))
        .catch(fail);
    } catch (failure) {
      return fail(failure);
    }
  };
  const send = (url: string, init: TransportInit, access: AccessToken): Promise<Response> => {
    const { call, headers, signal } = init;
    // The token may come when the call has ended.
    signal?.throwIfAborted();
    age.noteUse(access);
    call.attempt += 1;
    headers.set("authorization", `Bearer ${access.token}`);
    return next(hasOwnBaseUrl ? url : moveTo(access.geolocation, url), init);
  };
  return async (url, init) => {
    const { signal, call } = init;
    const given = obtain({ signal }, call);
    const access = given instanceof Promise ? await given : given;
    const response = await send(url, init, access);
    if (response.status !== 401 && response.status !== 403) return response;
    const isFresh = age.of(access) < freshMs;
    // Of a function's token nobody knows how old it was when it was first used.
    call.isTokenFresh = isFresh && access.obtainedAt !== undefined;
    if (isFresh || typeof auth === "string" || call.hasRenewedToken) return response;
    call.isSent = false;
    const renewed = await obtain({ signal, rejectedToken: access.token }, call);
    if (renewed.token === access.token) return response;
    call.hasRenewedToken = true;
    return send(url, init, renewed);
  };
}

function askFor(auth: Auth, context: TokenContext): AccessToken | string | Promise<AccessToken | string> {
  if (typeof auth === "string") return auth;
  return typeof auth === "function" ? auth(context) : auth.getToken(context);
}

/** Not `instanceof`: a function may give the promise of another library. */
function isThenable<Value>(given: Value | Promise<Value>): given is Promise<Value> {
  return typeof given === "object" && given !== null && "then" in given;
}

/** RFC 6750 §2.1, b64token. Anything else would make the Headers object throw with the token in its message. */
const tokenCharacters = /^[\w.~+/-]+=*$/;

function readToken(given: AccessToken | string, call: CallRecord): AccessToken {
  const access = typeof given === "string" ? { token: given } : given;
  if (typeof access?.token === "string" && tokenCharacters.test(access.token)) return access;
  throw callError(call, "auth-configuration", "was not sent: auth gave no usable access token");
}

/** The same path at the token's data centre; unchanged if the geolocation is absent or not to be trusted. */
function createMoveTo(): (geolocation: string | undefined, url: string) => string {
  // It is the same for every call with a token, and reading it is dear.
  let last: { readonly geolocation: string | undefined; readonly origin: string | undefined } | undefined;
  return (geolocation, url) => {
    if (last?.geolocation !== geolocation) last = { geolocation, origin: readGeolocation(geolocation) };
    return last?.origin ? last.origin + url.slice(url.indexOf("/", "https://".length)) : url;
  };
}
