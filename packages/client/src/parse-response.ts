import { UnreadableBody } from "./body-format.ts";
import type { BodyFormat } from "./body-format.ts";
import type { ExchangeValidation } from "./exchange-validation.ts";
import { isXml, readMediaType } from "./json-format.ts";
import type { Page } from "./list-pages.ts";
import type { Log } from "./logger.ts";
import type { OperationEntry } from "./operation-table.ts";
import { callError } from "./transport/call-error.ts";
import { describeFailure } from "./transport/describe-failure.ts";
import { readText } from "./transport/read-field.ts";
import { readCorrelationId } from "./transport/with-correlation.ts";
import type { CallRecord } from "./transport/transport.ts";

/** What a parser knows of the exchange besides the text. */
export interface ExchangeContext {
  readonly operation: OperationEntry;
  readonly call: CallRecord;
  readonly response: Response;
  readonly format: BodyFormat;
  readonly validation: ExchangeValidation | undefined;
  /** Absent if nobody wants to be told. */
  readonly log: Log | undefined;
}

/** Turns the text of a 2xx answer into the operation's data, or throws an error with code `decode`. */
export function parseResponse(text: string, context: ExchangeContext): unknown {
  const { operation, call, response } = context;
  try {
    const data = readData(text, context);
    check(data, context);
    return data === undefined ? undefined : complete(data, operation);
  } catch (failure) {
    // A format or a validation of the caller's own may throw anything, and its words may quote the body.
    const isExpected = readText(failure, "name") === "UnreadableBody";
    const what = isExpected ? readText(failure, "message") : "what could not be read";
    throw callError(call, "decode", `was answered with ${what}`, {
      isSent: true,
      cause: isExpected ? undefined : describeFailure(failure),
      status: response.status,
      correlationId: readCorrelationId(response, call),
    });
  }
}

function readData(text: string, { operation, call, response, format }: ExchangeContext): unknown {
  const contentType = response.headers.get("content-type") ?? "";
  if (operation.emptyResponse && (!text || isUnasked(contentType, format))) return undefined;
  if (!text) throw new UnreadableBody("nothing");
  return format.read(text, { operationId: call.operationId, status: response.status, contentType });
}

/** Concur is known to answer a POST in XML whatever was asked; who asked for JSON does without its optional body. */
function isUnasked(contentType: string, format: BodyFormat): boolean {
  return isXml(readMediaType(contentType)) && !isXml(format.mediaType);
}

function check(data: unknown, { call, response, validation, log }: ExchangeContext): void {
  const { operationId } = call;
  const warning = validation?.checkAnswer({ operationId, status: response.status, data });
  if (warning) log?.("warn", `${operationId} was answered with ${warning}`);
}

/** The data as the method promises it. */
function complete(data: unknown, { pagination, returns = pagination && "object" }: OperationEntry): unknown {
  if (returns && returns !== structureOf(data)) throw new UnreadableBody(`a body that is no ${returns}`);
  return pagination ? withItems(data as Page, pagination.items) : data;
}

function structureOf(data: unknown): string {
  return Array.isArray(data) ? "array" : data === null ? "null" : typeof data;
}

/** The rows as an array, whether the server sent an array, one object, null or nothing. */
function withItems(page: Page, items: string): Page {
  const given = page[items] ?? [];
  const rows = Array.isArray(given) ? (given as unknown[]) : [given];
  if (rows.some((row) => structureOf(row) !== "object"))
    throw new UnreadableBody(`${items} that are no objects`);
  return rows === given && given === page[items] ? page : { ...page, [items]: rows };
}
