import type { ResolvedOptions } from "../options.ts";
import { attempt } from "./attempt.ts";
import type { Transport } from "./transport.ts";
import { withAuthorization } from "./with-authorization.ts";
import { withCorrelation } from "./with-correlation.ts";
import { withDeadline } from "./with-deadline.ts";
import { withObservation } from "./with-observation.ts";
import { withRetry } from "./with-retry.ts";
import { withUserTransports } from "./with-user-transports.ts";

/**
 * The pipeline of every call, stated once, outside in:
 * deadline → correlation id → retry → authorize → the user's transports → observe → attempt.
 */
export function compose(options: ResolvedOptions): Transport {
  const attempts = withObservation(attempt(options), options);
  const authorized = withAuthorization(withUserTransports(attempts, options), options);
  return withDeadline(withCorrelation(withRetry(authorized, options)), options);
}

/** The pipeline of token requests: the same, but they carry credentials of their own. */
export function composeForTokens(options: ResolvedOptions): Transport {
  return compose({ ...options, auth: undefined });
}
