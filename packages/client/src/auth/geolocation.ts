/** The domains at or below which SAP Concur runs its data centres. */
const allowedDomains = ["concursolutions.com", "concurcdc.cn"];

/**
 * The origin of a geolocation, if a token may be sent there: https, at or below a domain of SAP Concur.
 * Anything else may be an attempt to collect tokens, and gives undefined.
 */
export function readGeolocation(geolocation: unknown): string | undefined {
  if (typeof geolocation !== "string" || !URL.canParse(geolocation)) return undefined;
  const { protocol, hostname, origin, username, password } = new URL(geolocation);
  const isAllowed = allowedDomains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
  return protocol === "https:" && isAllowed && !username && !password ? origin : undefined;
}
