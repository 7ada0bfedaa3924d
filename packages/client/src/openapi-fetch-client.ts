import createOpenapiFetchClient, { defaultPathSerializer } from "openapi-fetch";
import type { Client as OpenapiFetchClient, ClientOptions as OpenapiFetchOptions } from "openapi-fetch";
import type { BodyFormat } from "./body-format.ts";
import { jsonFormat } from "./json-format.ts";
import type { BodyEntry, OperationEntry } from "./operation-table.ts";
import type { ResolvedOptions } from "./options.ts";
import type { RequestParts } from "./split-arguments.ts";
import type { Transport, TransportInit } from "./transport/transport.ts";

export { serializeArrayParam, serializeObjectParam, serializePrimitiveParam } from "openapi-fetch";

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

/** How the parameters of an operation are written into its URL, where that is not the default of OpenAPI. */
export interface ParameterStyles {
  /** The path template, with the styles of its parameters written into it (RFC 6570). */
  readonly path: string;
  readonly querySerializer?: (query: Readonly<Record<string, unknown>>) => string;
}

/** Reads the styles of an operation's parameters. */
export type ReadStyles = (operation: OperationEntry) => ParameterStyles;

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
  { baseUrl, headers, format }: ResolvedOptions,
  transport: Transport,
  readStyles?: ReadStyles,
): (operation: OperationEntry) => Send {
  const client = createOpenapiFetchClient<Record<string, Record<string, object>>>({
    baseUrl,
    headers: { accept: format.mediaType, ...headers },
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
    const writer = findWriter(operation.body, format);
    const { path, querySerializer }: ParameterStyles = readStyles ? readStyles(operation) : operation;
    return async ({ params, body }, context) => {
      const { headers, call } = context;
      const bodySerializer = writer && ((value: unknown) => writer.write(value, call.operationId));
      const init = { parseAs: "text", params, body, bodySerializer, headers, querySerializer, context };
      const { data, response } = await request(operation.method, path, init);
      return { text: response.ok ? data : await response.text(), response };
    };
  };
}

/** What writes a body: the client's format what is described as JSON, and nobody forms: openapi-fetch does that. */
function findWriter(body: BodyEntry | undefined, format: BodyFormat): BodyFormat | undefined {
  if (body?.mediaType === "application/json") return format;
  return body?.mediaType.endsWith("+json") ? jsonFormat : undefined;
}

/** An openapi-fetch client with the platform's own Request, for people to use. */
export function createOpenapiClient<Paths extends {}>(
  options: Omit<OpenapiFetchOptions, "pathSerializer">,
  checkPathParameters: (parameters: Record<string, unknown>) => void,
): RawClient<Paths> {
  return createOpenapiFetchClient<Paths>({
    ...options,
    pathSerializer(path, parameters) {
      checkPathParameters(parameters);
      return defaultPathSerializer(path, parameters);
    },
  });
}
