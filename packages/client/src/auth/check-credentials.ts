import { demandObject, httpUrl, isHttpUrl, refuseUnknown } from "../check-options.ts";
import { ConfigError } from "../errors.ts";
import type { ApplicationCredentials } from "./token-endpoint.ts";

/** Refuses credentials that cannot work, without repeating them. */
export function checkCredentials(credentials: ApplicationCredentials, furtherNames: readonly string[]): void {
  demandObject("auth options", credentials);
  const { clientId, clientSecret, tokenUrl } = credentials;
  refuseUnknown("auth option", credentials, ["clientId", "clientSecret", "tokenUrl", ...furtherNames]);
  if (!isText(clientId)) throw new ConfigError("clientId must be a non-empty string.");
  if (typeof clientSecret !== "function" && !isText(clientSecret)) {
    throw new ConfigError("clientSecret must be a non-empty string, or a function that gives one.");
  }
  if (tokenUrl !== undefined && !isHttpUrl(tokenUrl)) throw new ConfigError(`tokenUrl must be ${httpUrl}.`);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
