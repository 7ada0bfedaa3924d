import type { CallOptions } from "../options.ts";

/**
 * What can be said per call of `exchangeRequestToken`, `refresh` and `revoke`. Who aborts an exchange or a refresh that
 * was sent may lose what it brought: the tokens may have been granted.
 */
export type TokenCallOptions = Pick<CallOptions, "signal" | "timeoutMs" | "totalTimeoutMs" | "maxRetries">;
