import type { AuthErrorCode } from "../errors.ts";

/**
 * What the numeric `code` of an OAuth error means for the caller. SAP Concur asks to branch on it and not on the
 * HTTP status.
 */
const meanings: readonly (readonly [AuthErrorCode, readonly number[]])[] = [
  ["auth-ask-traveller", [5, 10, 11, 12, 13, 14, 19, 20, 108, 123, 136]],
  ["auth-configuration", [53, 54, 59, 60, 61, 62, 63, 64, 65, 107, 120, 135]],
  ["auth-transient", [134]],
  ["auth-elsewhere", [16]],
];

/** The stable error code for an answer of the token endpoint. */
export function oauthErrorCode(oauthCode: number | undefined, status: number): AuthErrorCode {
  const known = oauthCode !== undefined && meanings.find(([, codes]) => codes.includes(oauthCode));
  if (known) return known[0];
  // Without a known code only the status is left: 408, 429 and 5xx may pass by themselves (RFC 9110 §15).
  return status === 408 || status === 429 || status >= 500 ? "auth-transient" : "auth-configuration";
}
