import { ConfigError } from "../errors.ts";
import type { ApplicationCredentials } from "./token-endpoint.ts";
import { checkTokenUrl } from "./token-host.ts";

/** Refuses credentials that cannot work, without repeating them. */
export function checkCredentials(credentials: ApplicationCredentials, furtherNames: readonly string[]): void {
  const { clientId, clientSecret, tokenUrl } = credentials;
  const known = ["clientId", "clientSecret", "tokenUrl", ...furtherNames];
  const unknown = Object.keys(credentials).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new ConfigError(`Unknown auth option "${unknown}". Known are: ${known.join(", ")}.`);
  }
  if (typeof clientId !== "string" || clientId === "")
    throw new ConfigError("clientId must be a non-empty string.");
  if (typeof clientSecret !== "function" && (typeof clientSecret !== "string" || clientSecret === "")) {
    throw new ConfigError("clientSecret must be a non-empty string, or a function that gives one.");
  }
  checkTokenUrl(tokenUrl);
}
