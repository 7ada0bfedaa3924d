import type { Clock } from "../clock.ts";
import { isConnectionRequestsError, isNetworkError } from "../errors.ts";
import { readRetryAfter, retryDelay } from "../retry-delay.ts";
import { sleep } from "./wait.ts";
import type { CallRecord, Transport, TransportInit } from "./transport.ts";

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
    for (;;) {
      init.call.attempt += 1;
      let response: Response | undefined;
      let failure: unknown;
      try {
        response = await next(url, init);
        if (!isRetryableStatus(response.status, init.call)) return response;
      } catch (error) {
        if (!isRetryableFailure(error, init.call)) throw error;
        failure = error;
      }
      if (!(await waitBeforeRetry(response, init, ports))) {
        if (response) return response;
        throw failure;
      }
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

/** Waits for the next attempt; false if there is none: tries or time are used up, or the server wants more patience. */
async function waitBeforeRetry(
  response: Response | undefined,
  init: TransportInit,
  { clock, random }: RetryPorts,
): Promise<boolean> {
  const { call, maxRetries } = init;
  if (call.attempt > maxRetries) return false;
  const retryAfterMs = readRetryAfter(response?.headers.get("retry-after") ?? null, clock.now());
  const delayMs = retryAfterMs ?? retryDelay(call.attempt, random);
  if (delayMs > longestWaitMs || clock.elapsed() + delayMs >= call.deadline) return false;
  await sleep(delayMs, init, clock);
  return true;
}
