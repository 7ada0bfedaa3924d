import { callError } from "./transport/call-error.ts";
import type { CallRecord } from "./transport/transport.ts";

/** How a body is read. */
export interface BufferOptions {
  /** Counted after decompression. */
  readonly maxBytes: number;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
  readonly call: CallRecord;
}

const nothing = new Uint8Array();

/** Keeps nothing between two calls: it is never asked to stream. */
const decoder = new TextDecoder();

/**
 * Reads an answer to its end, so that a body that is cut off fails inside the attempt.
 *
 * The answer that comes back is the same object with its reading methods answered from memory: it can be read
 * as often as one likes, and status, headers and URL stay those of the platform's Response. Of an answer that is
 * no success and too large, the beginning is kept: its status matters more than its text.
 */
export async function bufferResponse(
  response: Response,
  { maxBytes, signal, call }: BufferOptions,
): Promise<Response> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let length = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length <= maxBytes && !signal?.aborted) {
      chunks.push(value);
      continue;
    }
    // Not awaited: a source that never answers the cancellation must not hang the call.
    reader.cancel().catch(() => undefined);
    if (!response.ok) break;
    const what = `was answered with more than ${maxBytes} bytes`;
    throw callError(call, "decode", what, { status: response.status });
  }
  const isWhole = chunks.length < 2;
  const bytes = isWhole ? (chunks[0] ?? nothing) : new Uint8Array(await new Blob(chunks).arrayBuffer());
  const text = async (): Promise<string> => decoder.decode(bytes);
  return Object.assign(response, {
    text,
    json: async () => JSON.parse(await text()) as unknown,
    // A copy: what was read may be a view into a larger buffer, or kept by the platform.
    arrayBuffer: async () => new Uint8Array(bytes).buffer,
  });
}

/** Whether {@link bufferResponse} has read an answer. */
export function isBuffered(response: Response): boolean {
  return Object.hasOwn(response, "arrayBuffer");
}
