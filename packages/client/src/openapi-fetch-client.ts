import createOpenapiFetchClient, {
  serializeArrayParam,
  serializeObjectParam,
  serializePrimitiveParam,
} from "openapi-fetch";
import type { Client as OpenapiFetchClient } from "openapi-fetch";
import type { OperationEntry } from "./operation-table.ts";
import type { ResolvedOptions } from "./options.ts";
import type { RequestParts } from "./split-arguments.ts";
import { createCallRecord } from "./transport/call-record.ts";
import type { Transport, TransportInit } from "./transport/transport.ts";

/** The openapi-fetch client of a description's `paths` (https://openapi-ts.dev/openapi-fetch/). */
export type RawClient<Paths extends {}> = OpenapiFetchClient<Paths>;

/** What the pipeline adds to a request that openapi-fetch builds. */
export interface RequestContext extends Omit<TransportInit, "method" | "headers" | "body"> {
  readonly headers: Readonly<Record<string, string>> | undefined;
}

/** A finished exchange: the body's text and the answer it came with. */
export interface Exchange {
  readonly text: string | undefined;
  readonly response: Response;
}

/** Sends one operation. */
export type Send = (parts: RequestParts, context: RequestContext) => Promise<Exchange>;

/**
 * Stands in for the platform's Request inside openapi-fetch: the pipeline needs the URL and the init, and a
 * real Request costs more than everything else in a call and drops what it does not know.
 */
class LightRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  /** One field: openapi-fetch copies an init three times, field by field. */
  readonly context: RequestContext;

  constructor(url: string, init: LightRequest) {
    this.url = url;
    this.method = init.method;
    this.headers = init.headers;
    this.body = init.body;
    this.context = init.context;
  }
}

/** Builds the requests of operations with openapi-fetch and sends them through the pipeline. */
export function createSender(
  { baseUrl, headers }: ResolvedOptions,
  transport: Transport,
): (operation: OperationEntry) => Send {
  const client = createOpenapiFetchClient<Record<string, Record<string, object>>>({
    baseUrl,
    headers: { accept: "application/json", ...headers },
    Request: LightRequest as unknown as typeof Request,
    fetch(request) {
      const { url, method, headers, body, context } = request as unknown as LightRequest;
      const { signal, timeoutMs, totalTimeoutMs, maxRetries, call } = context;
      return transport(url, { method, headers, body, signal, timeoutMs, totalTimeoutMs, maxRetries, call });
    },
  });
  // The table replaces the types of `paths` here: openapi-fetch types what is written out in a program.
  const request = client.request as unknown as (
    method: string,
    path: string,
    init: object,
  ) => Promise<{ readonly data?: string; readonly response: Response }>;
  return (operation) => {
    const path = styledPath(operation);
    const { querySerializer } = styledQuery(operation);
    return async ({ params, body }, context) => {
      const init = { parseAs: "text", params, body, headers: context.headers, querySerializer, context };
      const { data, response } = await request(operation.method, path, init);
      return { text: response.ok ? data : await response.text(), response };
    };
  };
}

/** openapi-fetch reads the style of a path parameter off the template: `{.id*}` is RFC 6570's label, exploded. */
function styledPath({ path, parameters = {} }: OperationEntry): string {
  return Object.entries(parameters).reduce(
    (template, [key, { in: location, name = key, style, explode }]) => {
      if (location !== "path") return template;
      const sign = { label: ".", matrix: ";" }[style ?? ""] ?? "";
      return template.replace(`{${name}}`, `{${sign}${name}${explode ? "*" : ""}}`);
    },
    path,
  );
}

type QuerySerializer = (query: Readonly<Record<string, unknown>>) => string;

/** A serializer for operations whose query parameters have styles of their own: openapi-fetch knows one for all. */
function styledQuery({ parameters = {} }: OperationEntry): { readonly querySerializer?: QuerySerializer } {
  const own = Object.entries(parameters).filter(
    ([, { in: location, style, explode, allowReserved }]) =>
      location === "query" && (style ?? explode ?? allowReserved) !== undefined,
  );
  if (own.length === 0) return {};
  const entries = new Map(own.map(([key, entry]) => [entry.name ?? key, entry]));
  const serialize = (name: string, value: unknown): string => {
    const { style = "form", explode = style === "form", allowReserved = false } = entries.get(name) ?? {};
    const options = { style: style as "form", explode, allowReserved };
    if (Array.isArray(value)) return serializeArrayParam(name, value, options);
    if (typeof value === "object")
      return serializeObjectParam(name, value as Record<string, unknown>, options);
    return serializePrimitiveParam(name, value as string, options);
  };
  return {
    querySerializer: (query) =>
      Object.entries(query)
        .map(([name, value]) => serialize(name, value))
        .filter(Boolean)
        .join("&"),
  };
}

/** An openapi-fetch client for people to use, with the platform's Request, on the same pipeline. */
export function createRawClient<Paths extends {}>(
  options: ResolvedOptions,
  transport: Transport,
): RawClient<Paths> {
  const { baseUrl, timeoutMs, totalTimeoutMs, maxRetries } = options;
  return createOpenapiFetchClient<Paths>({
    baseUrl,
    headers: { accept: "application/json", ...options.headers },
    async fetch(request) {
      const { method, url, headers, signal } = request;
      const body = request.body ? await request.text() : undefined;
      const call = createCallRecord("raw", safeMethods.includes(method) ? "always" : "unsent-only");
      return transport(url, { method, headers, signal, body, timeoutMs, totalTimeoutMs, maxRetries, call });
    },
  });
}

/** Methods that change nothing (RFC 9110 §9.2.1): of anything else a raw caller says nothing, so nothing is assumed. */
const safeMethods = ["GET", "HEAD", "OPTIONS", "TRACE"];
