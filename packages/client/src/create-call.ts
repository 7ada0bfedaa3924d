import { apiError } from "./api-error.ts";
import { checkOptions, demandObject } from "./check-options.ts";
import { callRules } from "./option-rules.ts";
import type { OperationEntry } from "./operation-table.ts";
import type { CallOptions, ResolvedOptions } from "./options.ts";
import { parseResponse } from "./parse-response.ts";
import type { RemovalWatch } from "./removal-watch.ts";
import { createArgumentSplitter } from "./split-arguments.ts";
import type { MethodArguments } from "./split-arguments.ts";
import { callError } from "./transport/call-error.ts";
import { composeRequest } from "./transport/compose-request.ts";
import type { CallRecord, Transport } from "./transport/transport.ts";
import { readCorrelationId } from "./transport/with-correlation.ts";
import { createRequestWriter } from "./write-request.ts";
import type { ReadStyles } from "./write-request.ts";

/** What `.withResponse` gives: the data, and the answer that it came in, whose body is already read. */
export interface ResponseWithData<Data> {
  /** What the method alone would give. */
  readonly data: Data;
  /** Status and headers; `text()` and `json()` still work, any number of times. */
  readonly response: Response;
}

/** Performs one operation: the data of a 2xx answer, or a typed error. */
export type Call = (input?: MethodArguments, options?: CallOptions) => Promise<ResponseWithData<unknown>>;

/** What all calls of a client share. */
export interface ClientParts {
  readonly options: ResolvedOptions;
  readonly transport: Transport;
  readonly readStyles: ReadStyles | undefined;
  readonly removals: RemovalWatch;
}

const noOptions: CallOptions = Object.freeze({});

/** Creates the function that performs one operation. */
export function createCall(
  operationId: string,
  operation: OperationEntry,
  { options, transport, readStyles, removals }: ClientParts,
): Call {
  const { format, validation, log } = options;
  const { method, replay } = operation;
  const splitArguments = createArgumentSplitter(operationId, operation);
  const styles = readStyles ? readStyles(operation) : operation;
  const writeRequest = createRequestWriter(operationId, styles, options);
  const what = `arguments of ${operationId}`;
  return async (input = {}, callOptions = noOptions) => {
    if (callOptions !== noOptions) checkOptions("call option", callOptions, callRules);
    demandObject(what, input);
    const parts = splitArguments(input);
    validation?.checkRequest({ operationId, input, body: parts.body });
    const { url, headers, body } = writeRequest(parts, callOptions.headers);
    const init = composeRequest({ operationId, replay, method, headers, body }, options, callOptions);
    const { call } = init;
    removals.tell(operationId, input);
    const response = await transport(url, init);
    const text = await response.text();
    if (response.ok) {
      const data = parseResponse(text, { operation, call, response, format, validation, log });
      if (text.includes("\ufffd")) await demandUtf8(response, call);
      return { data, response };
    }
    const hidden = Object.values(input).filter((value) => typeof value === "string");
    throw apiError({ call, response, text, hidden, now: options.clock.now() });
  };
}

/** Decoding puts U+FFFD where bytes are no UTF-8; a name with that in it would match no member. */
async function demandUtf8(response: Response, call: CallRecord): Promise<void> {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(await response.arrayBuffer());
  } catch {
    const what = "was answered with text in another encoding than UTF-8";
    throw callError(call, "decode", what, {
      isSent: true,
      status: response.status,
      correlationId: readCorrelationId(response, call),
    });
  }
}
