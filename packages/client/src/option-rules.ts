import { functions, isFunction, isText } from "./check-options.ts";
import type { Rule, Rules } from "./check-options.ts";
import { isSecureUrl, secureUrl } from "./check-url.ts";
import type { TokenCallOptions } from "./auth/token-call-options.ts";
import type { CallOptions, ClientOptions } from "./options.ts";

/** Timers of every platform overflow beyond this. */
const longestTimerMs = 2 ** 31 - 1;

const milliseconds: Rule = [
  "a positive number of milliseconds",
  (value: number) => Number.isFinite(value) && value > 0 && value <= longestTimerMs,
];

const limitRules = {
  timeoutMs: milliseconds,
  totalTimeoutMs: milliseconds,
  maxRetries: ["0 to 10", (value: number) => Number.isInteger(value) && value >= 0 && value <= 10],
} satisfies Rules;

const headerRule: Rule = ["a plain object of names and values that HTTP can carry", areHeaders];

/** What {@link TokenCallOptions} must be. */
export const tokenCallRules: Rules<TokenCallOptions> = {
  ...limitRules,
  signal: ["an AbortSignal", functions("addEventListener", "removeEventListener")[1]],
};

/** What {@link CallOptions} must be. */
export const callRules: Rules<CallOptions> = { ...tokenCallRules, headers: headerRule };

/** What {@link ClientOptions} must be. */
export const clientRules: Rules<ClientOptions> = {
  ...limitRules,
  headers: headerRule,
  auth: [
    "a non-empty access token, a function that gives one, or a provider",
    (value: unknown) => isText(value) || isFunction(value) || functions("getToken")[1](value as never),
  ],
  baseUrl: [secureUrl, isSecureUrl],
  fetch: ["a function (url, init) => Promise<Response>", isFunction],
  maxResponseBytes: [
    "a positive number of bytes",
    (value: unknown) => typeof value === "number" && value > 0,
  ],
  logger: functions("debug", "info", "warn", "error"),
  logLevel: ["debug, info, warn or error", (value: string) => /^(debug|info|warn|error)$/.test(value)],
  format: functions("read", "write"),
  validation: functions("checkRequest", "checkAnswer"),
  transports: ["an array of functions", (value: unknown) => Array.isArray(value) && value.every(isFunction)],
  clock: functions("now", "elapsed", "startTimer"),
  random: ["a function", isFunction],
};

/** Checked before the platform does so: its error message would repeat the value (RFC 9110 §5). */
function areHeaders(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
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
