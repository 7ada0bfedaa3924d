import type { Clock } from "../clock.ts";
import type { ConnectionRequestsError, ErrorCode } from "../errors.ts";
import type { Log, LogLevel } from "../logger.ts";
import { keepPlainWords } from "../redact.ts";
import type { CallRecord, Transport } from "./transport.ts";

/** What observing needs of the world. */
export interface ObservationPorts {
  readonly clock: Clock;
  /** Absent if nobody wants to be told. */
  readonly log: Log | undefined;
}

/** Headers by which the API announces what will change; each is reported once per client. */
const deprecationHeaders = ["sunset", "x-api-warn"];

/**
 * Reports one line per attempt. What may stand in it is a closed list: operation, method, status or error code,
 * duration, attempt, correlation id. URLs, headers and bodies never do.
 */
export function withObservation(next: Transport, { clock, log }: ObservationPorts): Transport {
  if (!log) return next;
  const unannounced = new Set(deprecationHeaders);
  const announce = ({ headers }: Response, { operationId }: CallRecord): void => {
    for (const name of unannounced) {
      const value = headers.get(name);
      if (value === null || !unannounced.delete(name)) continue;
      const said = (name === "sunset" && readDate(value)) || keepPlainWords(value);
      log("warn", `${operationId}: the server sends ${name}: ${said}`);
    }
  };
  return async (url, init) => {
    const { method, call } = init;
    const startedAt = clock.elapsed();
    const report = (level: LogLevel, outcome: number | ErrorCode): void => {
      const durationMs = Math.round(clock.elapsed() - startedAt);
      const ids = `attempt ${call.attempt}, correlation id ${call.correlationId}`;
      log(level, `${call.operationId} ${method} ${outcome} in ${durationMs} ms (${ids})`);
    };
    try {
      const response = await next(url, init);
      report(response.status < 400 ? "info" : "warn", response.status);
      announce(response, call);
      return response;
    } catch (error) {
      // An attempt throws nothing else.
      report("warn", (error as ConnectionRequestsError).code);
      throw error;
    }
  };
}

const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** The date of a Sunset header (RFC 8594). In any other form engines find dates in prose, and numbers in names. */
function readDate(value: string): string | undefined {
  const time = httpDate.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
