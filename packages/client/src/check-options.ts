import { ConfigError } from "./errors.ts";
import type { CallOptions, ClientOptions } from "./options.ts";

/** What an option must be: words for the error, and the check. */
type Rule = readonly [what: string, isValid: (value: never) => boolean];

const isFunction = (value: unknown): boolean => typeof value === "function";

const hasFunctions =
  (...names: readonly string[]) =>
  (value: unknown): boolean =>
    names.every((name) => isFunction((Object(value) as Record<string, unknown>)[name]));

const atMost =
  (largest: number) =>
  (value: unknown): boolean =>
    typeof value === "number" && value > 0 && value <= largest;

/** Timers of every platform overflow beyond this. */
const longestTimerMs = 2 ** 31 - 1;

const milliseconds: Rule = ["a positive number of milliseconds", atMost(longestTimerMs)];

/** What {@link isHttpUrl} demands, in words. */
export const httpUrl = "an absolute http(s) URL without credentials, query and fragment";

const callRules: Readonly<Record<keyof CallOptions, Rule>> = {
  headers: ["a plain object of names and values that HTTP can carry", areHeaders],
  timeoutMs: milliseconds,
  totalTimeoutMs: milliseconds,
  maxRetries: ["0 to 10", (value: number) => Number.isInteger(value) && value >= 0 && value <= 10],
  signal: ["an AbortSignal", hasFunctions("addEventListener", "removeEventListener")],
};

const { signal: _perCallOnly, ...sharedRules } = callRules;

const clientRules: Readonly<Record<keyof ClientOptions, Rule>> = {
  ...sharedRules,
  auth: ["a non-empty access token, a function that gives one, or a provider", isAuth],
  baseUrl: [httpUrl, isHttpUrl],
  fetch: ["a function (url, init) => Promise<Response>", isFunction],
  maxResponseBytes: ["a positive number of bytes", atMost(Infinity)],
  logger: ["an object like console", hasFunctions("debug", "info", "warn", "error")],
  logLevel: ["debug, info, warn or error", (value: string) => /^(debug|info|warn|error)$/.test(value)],
  format: ["a format such as xml of @connection-requests/client/xml", hasFunctions("read", "write")],
  validation: ["made by validateExchanges", hasFunctions("checkRequest", "checkAnswer")],
  transports: ["an array of functions", (value: unknown) => Array.isArray(value) && value.every(isFunction)],
  clock: ["an object with now, elapsed and startTimer", hasFunctions("now", "elapsed", "startTimer")],
  random: ["a function that gives numbers from 0 to 1", isFunction],
};

/** Refuses client options that are unknown or make no sense. */
export function checkClientOptions(options: ClientOptions): void {
  check("client option", options, clientRules);
}

/** Refuses call options that are unknown or make no sense. */
export function checkCallOptions(options: CallOptions): void {
  check("call option", options, callRules);
}

/** Refuses an object with names that nobody reads: most are misspelt. */
export function refuseUnknown(kind: string, given: object, known: readonly string[]): void {
  for (const name of Object.keys(given)) {
    if (!known.includes(name))
      throw new ConfigError(`Unknown ${kind} "${name}"; known: ${known.join(", ")}.`);
  }
}

function check(kind: string, options: object, rules: Readonly<Record<string, Rule>>): void {
  demandObject(`${kind}s`, options);
  refuseUnknown(kind, options, Object.keys(rules));
  for (const [name, value] of Object.entries(options)) {
    const [what, isValid] = rules[name] as Rule;
    // The value is not repeated: it may be a secret.
    if (value !== undefined && !isValid(value as never)) throw new ConfigError(`${name} must be ${what}.`);
  }
}

/** Refuses what has no named fields. */
export function demandObject(what: string, given: unknown): void {
  if (typeof given === "object" && given !== null && !Array.isArray(given)) return;
  throw new ConfigError(`The ${what} must be given as an object.`);
}

function isAuth(value: unknown): boolean {
  return (typeof value === "string" && value !== "") || isFunction(value) || hasFunctions("getToken")(value);
}

/** Checked before the platform does so: its error message would repeat the value (RFC 9110 §5). */
function areHeaders(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    // A Headers object has no properties: it would be accepted and ignored.
    !("get" in value) &&
    Object.entries(value).every(
      ([name, text]) => /^[\w!#$%&'*+.^`|~-]+$/.test(name) && isHeaderText(String(text)),
    )
  );
}

/** Whether a header can carry a text: visible characters, spaces and tabs (RFC 9110 §5.5). */
export function isHeaderText(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text);
}

/** Whether a value is an absolute URL that a path and a query can be added to. */
export function isHttpUrl(value: unknown): boolean {
  if (typeof value !== "string" || /\s/.test(value) || !URL.canParse(value)) return false;
  const { protocol, search, hash, username } = new URL(value);
  return /^https?:$/.test(protocol) && !search && !hash && !username;
}
