import type { Clock } from "../clock.ts";
import type { Transport } from "./transport.ts";

/** Fixes when the whole call must have ended; attempts, waits and token requests keep to it. */
export function withDeadline(next: Transport, { clock }: { readonly clock: Clock }): Transport {
  return (url, init) => {
    init.call.deadline = clock.elapsed() + init.totalTimeoutMs;
    return next(url, init);
  };
}
