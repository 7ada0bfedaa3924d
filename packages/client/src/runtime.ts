/** What generated code stands on: for clients of other descriptions, made with `@connection-requests/codegen`. */
export { createRuntimeClient } from "./create-runtime-client.ts";
export type { Description } from "./create-described-client.ts";
export type { ResponseWithData } from "./create-call.ts";
export type { RawClient } from "./openapi-fetch-client.ts";
export type { BodyEntry, OperationEntry, OperationTable, PaginationEntry } from "./operation-table.ts";
export type { ParameterEntry, ParameterLocation } from "./operation-table.ts";
export type { CallOptions, ClientOptions } from "./options.ts";
export type { SplitParameters } from "./split-arguments.ts";
export type { ParameterStyles, ReadStyles } from "./write-request.ts";
