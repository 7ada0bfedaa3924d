import { UnreadableBody, createClient } from "@connection-requests/client";
import type {
  BodyFormat,
  BodySource,
  CallRecord,
  Client,
  ClientOptions,
  Clock,
  FetchFunction,
  Logger,
  LogLevel,
  Transport,
  TransportInit,
  TransportWrapper,
} from "@connection-requests/client";
import { validateExchanges } from "@connection-requests/client/validation";

/** A clock that stands still. */
const clock: Clock = {
  now: () => 0,
  elapsed: () => 0,
  startTimer: (callback, delayMs) => {
    if (delayMs === 0) callback();
    return () => undefined;
  },
};

const logger: Logger = console;
const logLevels: Readonly<Record<LogLevel, string>> = { debug: "", info: "", warn: "", error: "" };

/** Reads what there is to know of a request. */
const measure: TransportWrapper = (next: Transport) => async (url: string, init: TransportInit) => {
  const { method, headers, body, signal, timeoutMs, totalTimeoutMs, maxRetries } = init;
  const call: CallRecord = init.call;
  const { operationId, replay, attempt, correlationId, deadline, isSent, failure } = call;
  headers.set("x-attempt", `${operationId} ${attempt} ${replay} ${correlationId}`);
  const response: Response = await next(url, init);
  const facts = [method, body?.length, signal?.aborted, timeoutMs, totalTimeoutMs, maxRetries];
  logger.debug([...facts, deadline, isSent, failure?.name, response.status].join());
  return response;
};

/** The platform's `fetch` is one, and so is a function that wraps it. */
const fetchFunctions: readonly FetchFunction[] = [fetch, (url, init) => fetch(url, { ...init })];

/** A format of one's own. */
const format: BodyFormat = {
  mediaType: "application/json",
  write: (body, operationId) => JSON.stringify([operationId, body]),
  read(text, { operationId, status, contentType }: BodySource) {
    if (contentType === "") throw new UnreadableBody(`nothing for ${operationId} with ${status}`);
    return JSON.parse(text);
  },
};

/** Every option, so that a new one is used here too. */
export const everyOption: Required<ClientOptions> = {
  auth: "token",
  baseUrl: "https://us2.api.concursolutions.com/api/v3.2",
  headers: { "x-purpose": "types" },
  timeoutMs: 10_000,
  totalTimeoutMs: 60_000,
  maxRetries: 3,
  fetch: fetchFunctions[0] ?? fetch,
  maxResponseBytes: 1_000_000,
  logger,
  logLevel: Object.keys(logLevels).length > 0 ? "debug" : "info",
  transports: [measure, (next) => next],
  clock,
  random: Math.random,
  format,
  validation: validateExchanges(),
};

/** No option is needed, and `undefined` is the same as none. */
export const clients: readonly Client[] = [
  createClient(),
  createClient({}),
  createClient(everyOption),
  createClient({
    auth: undefined,
    baseUrl: undefined,
    fetch: undefined,
    logger: undefined,
    clock: undefined,
  }),
];
