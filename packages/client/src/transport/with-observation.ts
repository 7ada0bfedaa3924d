import type { Clock } from "../clock.ts";
import { isConnectionRequestsError } from "../errors.ts";
import { createLog } from "../logger.ts";
import type { Logger, LogLevel } from "../logger.ts";
import { keepPlainWords } from "../redact.ts";
import type { Transport, TransportInit } from "./transport.ts";

/** What observing needs of the world. */
export interface ObservationPorts {
  readonly clock: Clock;
  readonly logger: Logger | undefined;
  readonly logLevel: LogLevel;
}

/**
 * Reports one line per attempt. What may stand in it is a closed list: operation, method, status or error code,
 * duration, attempt, correlation id. URLs, headers and bodies never do.
 */
export function withObservation(next: Transport, { clock, logger, logLevel }: ObservationPorts): Transport {
  if (!logger) return next;
  const log = createLog(logger, logLevel);
  const announced = new Set<string>();
  const announce = (name: string, value: string | null, operationId: string): void => {
    if (value === null || announced.has(name)) return;
    announced.add(name);
    log(
      "warn",
      `${operationId}: the server sends ${name}: ${name === "sunset" ? value : keepPlainWords(value)}`,
    );
  };
  return async (url, init) => {
    const startedAt = clock.elapsed();
    const report = (outcome: string, isFine: boolean): void =>
      log(isFine ? "info" : "warn", describeAttempt(init, outcome, clock.elapsed() - startedAt));
    try {
      const response = await next(url, init);
      report(String(response.status), response.status < 400);
      announce("sunset", readDate(response.headers.get("sunset")), init.call.operationId);
      announce("x-api-warn", response.headers.get("x-api-warn"), init.call.operationId);
      return response;
    } catch (error) {
      report(isConnectionRequestsError(error) ? error.code : "failed", false);
      throw error;
    }
  };
}

/** The date of a Sunset header (RFC 8594), if it is one. */
function readDate(value: string | null): string | null {
  const time = Date.parse(value ?? "");
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function describeAttempt({ method, call }: TransportInit, outcome: string, durationMs: number): string {
  const { operationId, attempt, correlationId } = call;
  return `${operationId} ${method} ${outcome} in ${Math.round(durationMs)} ms (attempt ${attempt}, correlation id ${correlationId})`;
}
