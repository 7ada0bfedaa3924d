import type { BodyFormat } from "./body-format.ts";
import {
  createFinalURL,
  createQuerySerializer,
  defaultPathSerializer,
  mergeHeaders,
} from "./openapi-fetch-client.ts";
import type { HeadersOptions } from "./openapi-fetch-client.ts";
import type { OperationEntry } from "./operation-table.ts";
import type { CallOptions, ResolvedOptions } from "./options.ts";
import type { RequestParts, SplitParameters } from "./split-arguments.ts";

/** How an operation is written, where that is not the default of OpenAPI. */
export interface ParameterStyles {
  /** The path template, with the styles of its parameters written into it (RFC 6570). */
  readonly path: string;
  /**
   * Writes the query, without its question mark.
   * @default the form style, exploded; the deepObject style for objects
   */
  readonly querySerializer?: (query: Readonly<Record<string, unknown>>) => string;
  /**
   * Writes parameters that travel as other values than callers give.
   * @default none do
   */
  readonly encodeParameters?: (params: SplitParameters) => SplitParameters;
  /**
   * Writes the body.
   * @default the format of the client
   */
  readonly bodyFormat?: Pick<BodyFormat, "mediaType" | "write">;
}

/** Reads the styles of an operation. */
export type ReadStyles = (operation: OperationEntry) => ParameterStyles;

/** A request as it travels. */
export interface WrittenRequest {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | undefined;
}

/** Creates what writes the requests of one operation, with the serializers of openapi-fetch. */
export function createRequestWriter(
  operationId: string,
  styles: ParameterStyles,
  { baseUrl, format, headers: ownHeaders }: ResolvedOptions,
): (parts: RequestParts, headers: CallOptions["headers"]) => WrittenRequest {
  const { path, querySerializer = createQuerySerializer(), encodeParameters } = styles;
  // A body that is described in the client's own format alone, such as XML, is no exception.
  const isException = styles.bodyFormat && styles.bodyFormat.mediaType !== format.mediaType;
  const bodyFormat = isException ? styles.bodyFormat : format;
  const contentType = { "content-type": bodyFormat.mediaType };
  const clientHeaders = { accept: format.mediaType, ...ownHeaders };
  return (parts, callHeaders) => {
    const params = encodeParameters ? encodeParameters(parts.params) : parts.params;
    const body = parts.body === undefined ? undefined : bodyFormat.write(parts.body, operationId);
    return {
      url: createFinalURL(path, {
        baseUrl,
        params,
        querySerializer,
        pathSerializer: defaultPathSerializer,
      }),
      headers: mergeHeaders(
        body === undefined ? {} : contentType,
        clientHeaders,
        callHeaders,
        params.header as HeadersOptions | undefined,
      ),
      body,
    };
  };
}
