import { readHeader } from "../plain-exchange.ts";
import type { PlainRequest } from "../plain-exchange.ts";
import { parseTarget } from "../parse-target.ts";
import type { Outcome, SandboxAnswer } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";
import { grantClientCredentials } from "./grant-client-credentials.ts";
import { grantRefresh } from "./grant-refresh.ts";
import { grantRequestToken } from "./grant-request-token.ts";
import { homeOf } from "./home-of.ts";
import { refuseToken } from "./oauth-refusal.ts";

/** What a grant has to know. */
export interface GrantRequest {
  readonly form: URLSearchParams;
  readonly request: PlainRequest;
  readonly state: SandboxState;
}

const grants: Readonly<Record<string, (grant: GrantRequest) => SandboxAnswer>> = {
  client_credentials: grantClientCredentials,
  password: grantRequestToken,
  refresh_token: grantRefresh,
};

/** Answers `POST /oauth2/v0/token` (RFC 6749 §3.2): client credentials, the exchange of a request token, refresh. */
export function answerTokenRequest(request: PlainRequest, state: SandboxState): Outcome {
  if (request.method !== "POST") {
    return { status: 405, headers: { allow: "POST" }, reason: "This resource knows the method POST." };
  }
  const planned = state.oauthScript.take();
  if (planned === 16) return refuseToken(16, { geolocation: homeOf(state, request) });
  if (planned !== undefined) return refuseToken(planned);
  const form = new URLSearchParams(request.body);
  const refusal = checkForm(request) ?? checkClient(form, state);
  if (refusal) return refusal;
  const grantType = form.get("grant_type");
  if (!grantType) return refuseToken(65);
  const grant = Object.hasOwn(grants, grantType) ? grants[grantType] : undefined;
  return grant ? grant({ form, request, state }) : refuseToken(60);
}

/** What is sent in another way is not found: then the first thing that is missing is the client. */
function checkForm({ headers, url }: PlainRequest): SandboxAnswer | undefined {
  const fields = new URLSearchParams(parseTarget(url).query);
  if (["client_id", "client_secret", "password", "refresh_token"].some((name) => fields.has(name))) {
    return refuseToken(62, { hint: "credentials belong into the body, never into the URL" });
  }
  const contentType = readHeader(headers, "content-type") ?? "";
  if (/^application\/x-www-form-urlencoded *$/i.test(contentType)) return undefined;
  return refuseToken(62, {
    hint: "the Content-Type must be application/x-www-form-urlencoded, without a charset",
  });
}

function checkClient(form: URLSearchParams, { credentials }: SandboxState): SandboxAnswer | undefined {
  const clientId = form.get("client_id");
  const clientSecret = form.get("client_secret");
  if (!clientId) return refuseToken(62);
  if (!clientSecret) return refuseToken(63);
  if (clientId !== credentials.clientId) return refuseToken(61);
  return clientSecret === credentials.clientSecret ? undefined : refuseToken(64);
}
