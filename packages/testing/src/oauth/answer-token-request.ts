import { baseUrl } from "../addresses.ts";
import { readHeader } from "../plain-exchange.ts";
import type { PlainRequest } from "../plain-exchange.ts";
import { parseTarget } from "../parse-target.ts";
import type { Outcome, SandboxAnswer } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";
import { accessTokenLifetimeSeconds, apiScope } from "./access-tokens.ts";

/** Scope of a traveller's tokens: they do not open the supplier's queue. */
const travellerScope = "openid profile";

/** Milliseconds after which a refresh token ends: six months. */
const refreshTokenLifetimeMs = 182 * 86_400_000;

/** Answers `POST /oauth2/v0/token`: client credentials, and the exchange of a request token for a traveller's tokens. */
export function answerTokenRequest(request: PlainRequest, state: SandboxState): Outcome {
  if (request.method !== "POST") {
    return { status: 405, headers: { allow: "POST" }, reason: "This resource knows the method POST." };
  }
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(
    readHeader(request.headers, "content-type") ?? "",
  );
  // In any other media type nothing is found, so everything is missing.
  const form = new URLSearchParams(isForm ? request.body : "");
  const refusal = checkClient(form, state);
  if (refusal) return refusal;
  switch (form.get("grant_type")) {
    case "client_credentials":
      return { status: 200, data: issueToken(apiScope, request, state) };
    case "password":
      return exchangeRequestToken(form, request, state);
    case null:
      return refuse("invalid_request", 65, "grant_type was not supplied");
    default:
      return refuse("invalid_grant", 60, "these are not the grants you are looking for");
  }
}

function checkClient(form: URLSearchParams, { credentials }: SandboxState): SandboxAnswer | undefined {
  const clientId = form.get("client_id");
  const clientSecret = form.get("client_secret");
  if (!clientId) return refuse("invalid_request", 62, "client_id was not supplied");
  if (!clientSecret) return refuse("invalid_request", 63, "client_secret was not supplied");
  if (clientId !== credentials.clientId) return refuse("invalid_client", 61, "client not found");
  if (clientSecret !== credentials.clientSecret) {
    return refuse("invalid_client", 64, "Incorrect credentials. Please Retry");
  }
  return undefined;
}

function exchangeRequestToken(
  form: URLSearchParams,
  request: PlainRequest,
  state: SandboxState,
): SandboxAnswer {
  const { clock, identifiers, options, store } = state;
  if (form.get("credtype") !== "authtoken") return refuse("invalid_request", 120, "credtype is invalid");
  const username = form.get("username");
  const requestToken = form.get("password");
  if (!username) return refuse("invalid_request", 51, "username was not supplied");
  if (!requestToken) return refuse("invalid_request", 52, "password was not supplied");
  const waiting = store.findByRequestToken(requestToken);
  const ageMs = waiting ? clock.now() - waiting.requestTokenReadAt : Number.POSITIVE_INFINITY;
  if (waiting?.request.userId !== username || ageMs >= options.requestTokenLifetimeMinutes * 60_000) {
    return refuse("invalid_grant", 5, "Incorrect credentials. Please Retry");
  }
  const travellerTokens = {
    ...issueToken(travellerScope, request, state),
    refresh_token: `sandbox-refresh-${identifiers.next("refresh-token")}`,
    // Unlike expires_in a point in time: seconds since the epoch.
    refresh_expires_in: Math.floor((clock.now() + refreshTokenLifetimeMs) / 1000),
  };
  return { status: 200, data: travellerTokens };
}

function issueToken(
  scope: string,
  request: PlainRequest,
  { accessTokens }: SandboxState,
): Record<string, unknown> {
  return {
    expires_in: accessTokenLifetimeSeconds,
    scope,
    token_type: "Bearer",
    access_token: accessTokens.issue(scope),
    geolocation: geolocationFor(request.url),
  };
}

/** Where to send later calls: the data centre, or this very server when it was asked under another name, as `serve` is. */
function geolocationFor(url: string): string {
  const { origin } = parseTarget(url);
  return origin && !origin.endsWith(".concursolutions.com") ? origin : new URL(baseUrl).origin;
}

/** RFC 6749 §5.2, with SAP's numeric `code`, which is what to branch on. */
function refuse(error: string, code: number, description: string): SandboxAnswer {
  return { status: 400, data: { code, error, error_description: description } };
}
