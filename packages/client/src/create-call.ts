import { apiError } from "./api-error.ts";
import { checkCallOptions, demandObject } from "./check-options.ts";
import type { Send } from "./openapi-fetch-client.ts";
import type { OperationEntry } from "./operation-table.ts";
import type { CallOptions, ResolvedOptions } from "./options.ts";
import { parseResponse } from "./parse-response.ts";
import type { RemovalWatch } from "./removal-watch.ts";
import { createArgumentSplitter } from "./split-arguments.ts";
import type { MethodArguments } from "./split-arguments.ts";
import { createCallRecord } from "./transport/call-record.ts";

/** What `.withResponse` gives: the data, and the answer that it came in, whose body is already read. */
export interface ResponseWithData<Data> {
  readonly data: Data;
  readonly response: Response;
}

/** Performs one operation: the data of a 2xx answer, or a typed error. */
export type Call = (input?: MethodArguments, options?: CallOptions) => Promise<ResponseWithData<unknown>>;

/** What a call is made of. */
export interface CallParts {
  readonly operationId: string;
  readonly operation: OperationEntry;
  readonly options: ResolvedOptions;
  readonly send: Send;
  readonly removals: RemovalWatch;
}

const noOptions: CallOptions = Object.freeze({});

/** Creates the function that performs one operation. */
export function createCall({ operationId, operation, options, send, removals }: CallParts): Call {
  const { format, validation, log } = options;
  const splitArguments = createArgumentSplitter(operationId, operation, format.mediaType);
  return async (input = {}, callOptions = noOptions) => {
    if (callOptions !== noOptions) checkCallOptions(callOptions);
    demandObject(`arguments of ${operationId}`, input);
    const parts = splitArguments(input);
    validation?.checkRequest({ operationId, input, body: parts.body });
    const call = createCallRecord(operationId, operation.replay);
    const { timeoutMs = options.timeoutMs, totalTimeoutMs = options.totalTimeoutMs } = callOptions;
    const { headers, signal, maxRetries = options.maxRetries } = callOptions;
    const context = { call, headers, timeoutMs, totalTimeoutMs, maxRetries, signal };
    removals.tell(operationId, input);
    const { text, response } = await send(parts, context);
    if (response.ok)
      return { data: parseResponse(text, { operation, call, response, format, validation, log }), response };
    const hidden = Object.values(input).filter((value) => typeof value === "string");
    throw apiError(text ?? "", { response, call, hidden, now: options.clock.now() });
  };
}
