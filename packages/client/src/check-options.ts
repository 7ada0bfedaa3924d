import { ConfigError } from "./errors.ts";
import type { CallOptions, ClientOptions } from "./options.ts";

/** What an option must be: a sentence for the error, and the check. */
type Rule = readonly [what: string, isValid: (value: never) => boolean];

const milliseconds: Rule = [
  "a number of milliseconds above 0 and below 2^31",
  (value: unknown) => typeof value === "number" && value > 0 && value < 2 ** 31,
];

const callRules: Readonly<Record<keyof CallOptions, Rule>> = {
  headers: ["an object of names and values that HTTP can carry", areHeaders],
  timeoutMs: milliseconds,
  totalTimeoutMs: milliseconds,
  maxRetries: [
    "an integer from 0 to 10",
    (value: number) => Number.isInteger(value) && value >= 0 && value <= 10,
  ],
  signal: [
    "an AbortSignal",
    (value: unknown) => hasFunctions(value, "addEventListener", "removeEventListener"),
  ],
};

const { signal: _perCallOnly, ...sharedRules } = callRules;

const clientRules: Readonly<Record<keyof ClientOptions, Rule>> = {
  ...sharedRules,
  auth: ["a non-empty access token, a function that gives one, or a provider", isAuth],
  baseUrl: [
    "an absolute http(s) URL without credentials, query or fragment, such as https://us2.api.concursolutions.com/api/v3.2",
    isBaseUrl,
  ],
  fetch: ["a function (url, init) => Promise<Response>", isFunction],
  maxResponseBytes: ["a number of bytes above 0", (value: unknown) => typeof value === "number" && value > 0],
  logger: [
    "an object like console",
    (value: unknown) => hasFunctions(value, "debug", "info", "warn", "error"),
  ],
  logLevel: [
    "debug, info, warn or error",
    (value: string) => ["debug", "info", "warn", "error"].includes(value),
  ],
  transports: ["an array of functions", (value: unknown) => Array.isArray(value) && value.every(isFunction)],
  clock: [
    "an object with now, elapsed and startTimer",
    (value: unknown) => hasFunctions(value, "now", "elapsed", "startTimer"),
  ],
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

function check(kind: string, options: object, rules: Readonly<Record<string, Rule>>): void {
  if (typeof options !== "object" || options === null)
    throw new ConfigError(`A ${kind} list must be an object.`);
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule)
      throw new ConfigError(`Unknown ${kind} "${name}". Known are: ${Object.keys(rules).join(", ")}.`);
    // The value is not repeated: it may be a secret.
    if (value !== undefined && !rule[1](value as never)) throw new ConfigError(`${name} must be ${rule[0]}.`);
  }
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

function hasFunctions(value: unknown, ...names: readonly string[]): boolean {
  return (
    typeof value === "object" && value !== null && names.every((name) => isFunction((value as never)[name]))
  );
}

function isAuth(value: unknown): boolean {
  return (typeof value === "string" && value !== "") || isFunction(value) || hasFunctions(value, "getToken");
}

/** Checked before the platform does so: its error message would repeat the value (RFC 9110 §5). */
function areHeaders(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(value).every(
      ([name, text]) => /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(String(text)),
    )
  );
}

function isBaseUrl(value: unknown): boolean {
  if (typeof value !== "string" || !URL.canParse(value)) return false;
  const { protocol, search, hash, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && !search && !hash && !username && !password;
}
