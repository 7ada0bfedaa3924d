import type { AccessToken, Auth, TokenContext } from "../auth/auth.ts";
import { readGeolocation } from "../auth/geolocation.ts";
import type { Clock } from "../clock.ts";
import { isConnectionRequestsError } from "../errors.ts";
import type { ConnectionRequestsError } from "../errors.ts";
import { callError } from "./call-error.ts";
import { describeFailure } from "./describe-failure.ts";
import { createTokenAge } from "./token-age.ts";
import type { CallRecord, Transport, TransportInit } from "./transport.ts";
import { waitFor } from "./wait.ts";

/** A token younger than this was not refused because it expired: asking for another one would not help. */
const freshMs = 60_000;

/** What authorizing needs to know. */
export interface AuthorizationPorts {
  readonly auth: Auth | undefined;
  readonly clock: Clock;
  /** The caller chose where the API lives, so the token's geolocation does not change it. */
  readonly hasOwnBaseUrl: boolean;
}

/**
 * Adds the bearer token (RFC 6750 §2.1), and renews it once per call when the server refuses it.
 *
 * SAP Concur answers 403 as well as 401 to a token that expired or was revoked. The call is sent again, once,
 * if a provider or function gives another token, and the refused one was not fresh.
 */
export function withAuthorization(next: Transport, ports: AuthorizationPorts): Transport {
  const { auth, clock, hasOwnBaseUrl } = ports;
  if (auth === undefined) {
    return (url, init) => {
      init.call.attempt += 1;
      return next(url, init);
    };
  }
  const ageOf = createTokenAge(clock);
  const moveTo = createMoveTo();
  const noteFreshness = (call: CallRecord, access: AccessToken): boolean => {
    const isFresh = ageOf(access) < freshMs;
    // Of a function's token nobody knows how old it was when it was first used.
    call.isTokenFresh = isFresh && access.obtainedAt !== undefined;
    return isFresh;
  };
  const send = (url: string, init: TransportInit, access: AccessToken): Promise<Response> => {
    const { call, headers } = init;
    call.attempt += 1;
    headers.set("authorization", `Bearer ${access.token}`);
    return next(hasOwnBaseUrl ? url : moveTo(access.geolocation, url), init);
  };
  return async (url, init) => {
    const { signal, call } = init;
    const given = getToken(auth, { signal }, { init, clock });
    // What is there is not waited for: a cached token costs no turn of the event loop.
    const access = given instanceof Promise ? await given : given;
    const isFresh = noteFreshness(call, access);
    const response = await send(url, init, access);
    const isRefused = response.status === 401 || response.status === 403;
    if (!isRefused || isFresh || typeof auth === "string" || call.hasRenewedToken) return response;
    call.isSent = false;
    const renewed = await getToken(auth, { signal, rejectedToken: access.token }, { init, clock });
    if (renewed.token === access.token) return response;
    call.hasRenewedToken = true;
    noteFreshness(call, renewed);
    return send(url, init, renewed);
  };
}

/** A call that wants a token, and the clock by which it waits. */
interface WaitingCall {
  readonly init: TransportInit;
  readonly clock: Clock;
}

function getToken(auth: Auth, context: TokenContext, call: WaitingCall): AccessToken | Promise<AccessToken> {
  if (typeof auth === "string") return checkToken({ token: auth }, call);
  let given: AccessToken | string | Promise<AccessToken | string>;
  try {
    given = typeof auth === "function" ? auth(context) : auth.getToken(context);
  } catch (failure) {
    throw providerError(call.init.call, failure);
  }
  if (typeof given !== "object" || given === null || !("then" in given)) return checkToken(given, call);
  return waitFor(given, call.init, call.clock).then(
    (access) => checkToken(access, call),
    (failure: unknown) => {
      throw providerError(call.init.call, failure);
    },
  );
}

/** RFC 6750 §2.1, b64token. Anything else would make the Headers object throw with the token in its message. */
const tokenCharacters = /^[\w.~+/-]+=*$/;

/** Whether a value can stand in an Authorization header. */
export function isTokenText(value: unknown): value is string {
  return typeof value === "string" && tokenCharacters.test(value);
}

function checkToken(given: AccessToken | string, { init }: WaitingCall): AccessToken {
  const access = typeof given === "string" ? { token: given } : given;
  if (isTokenText(access?.token)) return access;
  throw callError(init.call, "auth-configuration", "was not sent: auth gave no usable access token");
}

/** Whatever a provider, a secret function or a store threw, without its words. */
export function providerError(call: CallRecord, failure: unknown): ConnectionRequestsError {
  if (isConnectionRequestsError(failure)) return failure;
  const what = "was not sent: auth failed to give a token";
  return callError(call, "auth-transient", what, { isSent: false, cause: describeFailure(failure) });
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
