import type { Clock } from "../clock.ts";
import { isConnectionRequestsError } from "../errors.ts";
import type { Log } from "../logger.ts";
import { keepPlainWords } from "../redact.ts";
import type { CallRecord, Transport, TransportInit } from "./transport.ts";

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
    const startedAt = clock.elapsed();
    const report = (outcome: string, isFine: boolean): void =>
      log(isFine ? "info" : "warn", describeAttempt(init, outcome, clock.elapsed() - startedAt));
    try {
      const response = await next(url, init);
      report(String(response.status), response.status < 400);
      announce(response, init.call);
      return response;
    } catch (error) {
      report(isConnectionRequestsError(error) ? error.code : "failed", false);
      throw error;
    }
  };
}

/** The date of a Sunset header (RFC 8594). */
function readDate(value: string): string | undefined {
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function describeAttempt({ method, call }: TransportInit, outcome: string, durationMs: number): string {
  const { operationId, attempt, correlationId } = call;
  return `${operationId} ${method} ${outcome} in ${Math.round(durationMs)} ms (attempt ${attempt}, correlation id ${correlationId})`;
}
