import { readHeader } from "../plain-exchange.ts";
import type { PlainRequest } from "../plain-exchange.ts";
import type { Refusal } from "../sandbox-answer.ts";

/**
 * Refuses control calls that a web page sends from somewhere else: any page in the browser of whoever runs a sandbox can
 * reach the loopback address. Browsers tell where a call comes from (`Sec-Fetch-Site`, `Origin`), and a page that had its
 * own name resolved to this machine (DNS rebinding) still sends that name as the `Host`. Programs send none of these.
 *
 * @param servedHost what the server was told to listen on: a name that is allowed
 */
export function refuseForeignCall({ headers }: PlainRequest, servedHost: string): Refusal | undefined {
  const host = readHeader(headers, "host") ?? "";
  if (!isOwnName(host.replace(/:\d+$/, "").toLowerCase(), servedHost.toLowerCase())) {
    const cure =
      "Call the sandbox by its IP address, as localhost, or by the name that it was told to serve on.";
    return { status: 403, reason: `Control calls are not taken under this Host. ${cure}` };
  }
  const site = readHeader(headers, "sec-fetch-site") ?? "none";
  const origin = readHeader(headers, "origin");
  const isSameOrigin = origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`;
  if (isSameOrigin && (site === "none" || site === "same-origin")) return undefined;
  return { status: 403, reason: "Control calls from web pages of another origin are not taken." };
}

/** IP addresses, localhost, and names without a dot, such as those of containers: none can belong to a web site. */
function isOwnName(name: string, servedHost: string): boolean {
  const isAddress = /^\d+\.\d+\.\d+\.\d+$/.test(name) || /^\[[\da-f:.]+\]$/.test(name);
  const isLocal = /^[\da-z_-]+(\.localhost)?$/.test(name);
  return isAddress || isLocal || name === servedHost;
}
