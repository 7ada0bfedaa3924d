import type { ConnectionRequestsError } from "./errors.ts";
import type { Page } from "./list-pages.ts";
import type { OperationEntry } from "./operation-table.ts";
import { callError } from "./transport/call-error.ts";
import { readCorrelationId } from "./transport/with-correlation.ts";
import type { CallRecord } from "./transport/transport.ts";

/** What a parser knows of the exchange besides the text. */
export interface ExchangeContext {
  readonly operation: OperationEntry;
  readonly call: CallRecord;
  readonly response: Response;
}

/** Turns the text of a 2xx answer into the operation's data, or throws an error with code `decode`. */
export function parseResponse(text: string | undefined, context: ExchangeContext): unknown {
  const { operation, response } = context;
  if (!text) {
    if (operation.emptyResponse) return undefined;
    throw decodeError(context, "nothing");
  }
  const mediaType = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const isXml = /[/+]xml$/.test(mediaType);
  // Concur is known to answer a POST in XML whatever was asked; the body of such an operation is optional.
  if (isXml && operation.emptyResponse) return undefined;
  if (isXml) throw decodeError(context, "XML: use @connection-requests/client/xml");
  if (mediaType && !/[/+]json$/.test(mediaType))
    throw decodeError(context, `${describeType(mediaType)}, not JSON`);
  const data = parseJson(text, context);
  const { pagination, returns = pagination && "object" } = operation;
  if (returns && returns !== structureOf(data)) throw decodeError(context, `JSON that is no ${returns}`);
  return pagination ? withItems(data as Page, pagination.items, context) : data;
}

function parseJson(text: string, context: ExchangeContext): unknown {
  try {
    return JSON.parse(text);
  } catch (failure) {
    // The engine's message quotes the body, which holds personal data: only the position is taken from it.
    const position = /position (\d+)/.exec(String(failure))?.[1];
    throw decodeError(context, `invalid JSON${position ? ` at character ${position}` : ""}`);
  }
}

function structureOf(data: unknown): string {
  return Array.isArray(data) ? "array" : data === null ? "null" : typeof data;
}

/** The rows as an array, whether the server sent an array, one object, null or nothing. */
function withItems(page: Page, items: string, context: ExchangeContext): Page {
  const given = page[items] ?? [];
  const rows = Array.isArray(given) ? (given as unknown[]) : [given];
  if (rows.some((row) => structureOf(row) !== "object"))
    throw decodeError(context, `${items} that are no objects`);
  return rows === given && given === page[items] ? page : { ...page, [items]: rows };
}

/** The media type if it looks like one; the header is the server's, and may hold anything. */
function describeType(mediaType: string): string {
  return /^[a-z]{1,20}\/[a-z.+-]{1,40}$/.test(mediaType) ? mediaType : "an unknown media type";
}

function decodeError({ call, response }: ExchangeContext, what: string): ConnectionRequestsError {
  return callError(call, "decode", `was answered with ${what}`, {
    isSent: true,
    status: response.status,
    correlationId: readCorrelationId(response, call),
  });
}
