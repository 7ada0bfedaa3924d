import { readGeolocation } from "./geolocation.ts";

/** Where third parties obtain tokens since 2025. */
const globalOrigin = "https://glz.api.concursolutions.com";
const tokenPath = "/oauth2/v0/token";

/** Hosts of SAP Concur's production, whose tokens come from the global host. */
const productionHost = /^(us|us2|eu|eu2|emea|apj1|usg|glz)\.api\.concursolutions\.com$/;

/** Where tokens come from. */
export interface TokenHost {
  readonly tokenUrl: string;
  /** The caller chose the host, so a token's geolocation does not change it. */
  readonly isChosen: boolean;
}

/**
 * The token endpoint: `tokenUrl` if given; else at the origin of a `baseUrl` that is not Concur's production
 * (a test host, a sandbox); else at Concur's global host.
 */
export function resolveTokenHost(tokenUrl: string | undefined, ownOrigin: string | undefined): TokenHost {
  if (tokenUrl !== undefined) return { tokenUrl, isChosen: true };
  const isProduction = ownOrigin === undefined || productionHost.test(new URL(ownOrigin).hostname);
  return { tokenUrl: (isProduction ? globalOrigin : ownOrigin) + tokenPath, isChosen: !isProduction };
}

/** The token endpoint for tokens that exist already: at their data centre, unless the caller chose a host. */
export function tokenUrlFor(geolocation: string | undefined, host: TokenHost): string {
  return host.isChosen ? host.tokenUrl : (tokenUrlAt(geolocation) ?? host.tokenUrl);
}

/** The token endpoint of a data centre; undefined if the geolocation is absent or not to be trusted. */
export function tokenUrlAt(geolocation: unknown): string | undefined {
  const origin = readGeolocation(geolocation);
  return origin && origin + tokenPath;
}
