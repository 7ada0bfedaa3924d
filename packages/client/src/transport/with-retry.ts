import type { Clock } from "../clock.ts";
import { isConnectionRequestsError, isNetworkError } from "../errors.ts";
import { readRetryAfter, retryDelay } from "../retry-delay.ts";
import { sleep } from "./sleep.ts";
import type { CallRecord, Transport } from "./transport.ts";

/**
 * When a failed attempt is repeated. `always` are calls that change nothing; `unsent-only` are those that may
 * e-mail a traveller, and are repeated only if the server provably did not act on them.
 *
 * | failure                                                    | always | unsent-only | mayHaveBeenApplied |
 * | ---------------------------------------------------------- | ------ | ----------- | ------------------ |
 * | DNS, connection refused, connect time-out                  | retry  | retry       | no                 |
 * | certificate refused                                        | no     | no          | no                 |
 * | reset or stall after sending, body cut off, time-out       | retry  | no          | yes                |
 * | anything not provable                                      | retry  | no          | yes                |
 * | 429                                                        | retry  | retry       | no                 |
 * | 408, 500, 502, 503, 504                                    | retry  | no          | yes                |
 * | 401, 403                                                   | with-authorization.ts decides | | no          |
 * | other 4xx, redirect                                        | no     | no          | no                 |
 * | 2xx that cannot be decoded                                 | no     | no          | yes                |
 * | aborted by the caller                                      | no     | no          | yes, if sent       |
 */
export function withRetry(next: Transport, ports: RetryPorts): Transport {
  return async (url, init) => {
    const { call } = init;
    for (let retries = 0; ; retries += 1) {
      let response: Response | undefined;
      try {
        response = await next(url, init);
        if (!isRetryableStatus(response.status, call)) return response;
      } catch (error) {
        // Any other error is not the request's own: the token could not be had, for one, and was tried for already.
        if (error !== call.failure || !isRetryableFailure(error, call)) throw error;
      }
      const delayMs = retries < init.maxRetries ? delayBeforeRetry(retries, response, ports) : Infinity;
      if (delayMs > longestWaitMs || ports.clock.elapsed() + delayMs >= call.deadline) {
        if (response) return response;
        throw call.failure;
      }
      // What is repeated was not acted on, or may be.
      call.isSent = false;
      await sleep(delayMs, init.signal, ports.clock);
    }
  };
}

/** What retrying needs of the world. */
export interface RetryPorts {
  readonly clock: Clock;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
}

const doubtfulStatuses = [408, 500, 502, 503, 504];

/** A server that asks for more patience than this gets none: the error carries `retryAfterMs` instead. */
const longestWaitMs = 60_000;

function isRetryableStatus(status: number, { replay }: CallRecord): boolean {
  return status === 429 || (replay === "always" && doubtfulStatuses.includes(status));
}

function isRetryableFailure(error: unknown, { replay }: CallRecord): boolean {
  if (isNetworkError(error) && error.reason !== "unknown") return error.reason === "not-sent";
  const isDoubtful =
    isConnectionRequestsError(error) && (error.code === "network" || error.code === "timeout");
  return isDoubtful && replay === "always";
}

function delayBeforeRetry(retries: number, response: Response | undefined, ports: RetryPorts): number {
  const retryAfter = response?.headers.get("retry-after") ?? null;
  return readRetryAfter(retryAfter, ports.clock.now()) ?? retryDelay(retries + 1, ports.random);
}
