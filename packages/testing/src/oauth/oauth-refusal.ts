import type { SandboxAnswer } from "../sandbox-answer.ts";

/**
 * Why the token endpoint refuses, by SAP's numeric `code`: the error of RFC 6749 §5.2, and SAP's words for it.
 * Of 134, 135 and 136 only the kind is documented; their words are the sandbox's.
 */
export const oauthRefusals = {
  5: ["invalid_grant", "Incorrect credentials. Please Retry"],
  10: ["invalid_grant", "Account is disabled. Please contact support"],
  11: ["invalid_grant", "Account is disabled. Please contact support"],
  12: ["invalid_grant", "Logon Denied. Please contact support"],
  13: ["invalid_grant", "Logon Denied. Please contact support"],
  14: ["invalid_grant", "Account Locked. Please contact support"],
  16: ["invalid_request", "user lives elsewhere"],
  19: ["invalid_grant", "Incorrect credentials. Please Retry"],
  20: ["invalid_grant", "Logon Denied. Please contact support"],
  51: ["invalid_request", "username was not supplied"],
  52: ["invalid_request", "password was not supplied"],
  53: ["invalid_client", "company is not enabled for this client"],
  54: ["invalid_scope", "requested scope exceeds granted scope"],
  59: ["access_denied", "client disabled"],
  60: ["invalid_grant", "these are not the grants you are looking for"],
  61: ["invalid_client", "client not found"],
  62: ["invalid_request", "client_id was not supplied"],
  63: ["invalid_request", "client_secret was not supplied"],
  64: ["invalid_client", "Incorrect credentials. Please Retry"],
  65: ["invalid_request", "grant_type was not supplied"],
  106: ["invalid_request", "refresh_token was not supplied"],
  107: ["invalid_request", "refresh disallowed for app"],
  108: ["invalid_grant", "bad or expired refresh token"],
  120: ["invalid_request", "credtype is invalid"],
  123: ["invalid_request", "principal is disabled"],
  134: ["temporarily_unavailable", "the service cannot answer now"],
  135: ["invalid_client", "the application is not set up for this"],
  136: ["invalid_grant", "the user has to connect again"],
} as const;

/** A numeric code of the token endpoint. */
export type OauthRefusalCode = keyof typeof oauthRefusals;

/** What a refusal says besides its code. */
export interface RefusalDetails {
  /** For people: what the sender did wrong; never a value of the request. */
  readonly hint?: string;
  /** For code 16: where to ask instead. */
  readonly geolocation?: string;
}

/** Refuses a token request, as RFC 6749 §5.2 has it, with SAP's `code`, which is what to branch on. */
export function refuseToken(
  code: OauthRefusalCode,
  { hint, geolocation }: RefusalDetails = {},
): SandboxAnswer {
  const [error, words] = oauthRefusals[code];
  const description = hint === undefined ? words : `${words}: ${hint}`;
  const data = { code, error, error_description: description };
  return { status: 400, data: geolocation === undefined ? data : { ...data, geolocation } };
}
