import { ConfigError } from "../errors.ts";
import { readGeolocation } from "./geolocation.ts";
import type { TokenProvider } from "./auth.ts";

/**
 * One access token that is never renewed, with the geolocation that came with it, so that calls go to the right
 * data centre. Without a geolocation, a plain string as `auth` does the same.
 *
 * @throws {ConfigError} if the token is empty, or the geolocation is no https URL at a host of SAP Concur.
 * @example
 * const client = createClient({ auth: staticToken(tokens.accessToken, { geolocation: tokens.geolocation }) });
 */
export function staticToken(
  token: string,
  { geolocation }: { readonly geolocation?: string | undefined } = {},
): TokenProvider {
  if (typeof token !== "string" || token === "")
    throw new ConfigError("The access token must be a non-empty string.");
  if (geolocation !== undefined && !readGeolocation(geolocation)) {
    throw new ConfigError("geolocation must be an https URL at a host of SAP Concur.");
  }
  const access = Object.freeze({ token, geolocation });
  return Object.freeze({ getToken: () => access });
}
