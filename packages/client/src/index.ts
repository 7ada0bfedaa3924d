/** The whole public surface of the client, by name. */
export { createClient } from "./create-client.ts";
export type { Client, ConnectionRequestsPaths } from "./create-client.ts";
export { clientCredentials } from "./auth/client-credentials.ts";
export type { ApplicationProvider } from "./auth/client-credentials.ts";
export { refreshToken } from "./auth/refresh-token.ts";
export type { RefreshTokenOptions, StoredTokens, TokenStore } from "./auth/refresh-token.ts";
export { staticToken } from "./auth/static-token.ts";
export type { ApplicationCredentials } from "./auth/token-endpoint.ts";
export type { TokenReply } from "./auth/parse-token-reply.ts";
export type { TokenCallOptions } from "./auth/token-call-options.ts";
export type { RequestTokenHolder, TravellerTokenActions, TravellerTokens } from "./auth/traveller-tokens.ts";
export type {
  AccessToken,
  Auth,
  ProviderConnection,
  TokenContext,
  TokenFunction,
  TokenProvider,
} from "./auth/auth.ts";
export { UnreadableBody } from "./body-format.ts";
export type { BodyFormat, BodySource } from "./body-format.ts";
export type { Clock } from "./clock.ts";
export type { ResponseWithData } from "./create-call.ts";
export {
  ApiError,
  AuthError,
  ConfigError,
  ConnectionRequestsError,
  NetworkError,
  isApiError,
  isAuthError,
  isConnectionRequestsError,
  isNetworkError,
} from "./errors.ts";
export type { AuthErrorCode, ErrorCode, ErrorDetails, FailureReason } from "./errors.ts";
export type { AnswerToCheck, ExchangeValidation, RequestToCheck } from "./exchange-validation.ts";
export { connectionRequestStatusValues, servers, updateStatusValues } from "./generated/constants.ts";
export type { Logger, LogLevel } from "./logger.ts";
export { readLastModified } from "./read-last-modified.ts";
export type { RawClient } from "./openapi-fetch-client.ts";
export type { CallOptions, ClientOptions, FetchFunction } from "./options.ts";
export type { CallRecord, Transport, TransportInit, TransportWrapper } from "./transport/transport.ts";
// The one star: these names are the description's, and a new schema or operation must not need a hand-written line.
export type * from "./generated/client.ts";
