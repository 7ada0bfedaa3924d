/** What {@link isSecureUrl} demands, in words. */
export const secureUrl =
  "an absolute https URL without credentials, query and fragment; plain http is for localhost and private names alone";

/**
 * Hosts that plain http may carry secrets to: this machine, a name of one label (as containers have), and the names that
 * no public resolver knows (RFC 6761, RFC 6762, ICANN's .internal).
 */
const privateHost = /^([\w-]+|127(\.\d+){3}|\[::1\])$|\.(localhost|internal|test|local)$/;

/** Whether a value is an absolute URL that a path and a query can be added to, and that keeps secrets secret. */
export function isSecureUrl(value: unknown): boolean {
  // An empty query or fragment, which `search` and `hash` hide, would swallow the path that is added.
  if (typeof value !== "string" || /[\s?#]/.test(value) || !URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  if (username || password) return false;
  return protocol === "https:" || (protocol === "http:" && privateHost.test(hostname));
}
