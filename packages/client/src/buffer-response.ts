import { callError } from "./transport/call-error.ts";
import type { CallRecord } from "./transport/transport.ts";

/** How a body is read. */
export interface BufferOptions {
  /** Counted after decompression. */
  readonly maxBytes: number;
  /** Ends the reading. */
  readonly signal?: AbortSignal;
  readonly call: CallRecord;
}

/** Keeps nothing between two calls: it is never asked to stream. */
const decoder = new TextDecoder();

/**
 * Reads an answer to its end, so that a body that is cut off fails inside the attempt.
 *
 * The answer that comes back is the same object with its reading methods answered from memory: it can be read
 * as often as one likes, and status, headers and URL stay those of the platform's Response. Of an answer that is
 * no success and too large, the beginning is kept: its status matters more than its text.
 */
export async function bufferResponse(response: Response, options: BufferOptions): Promise<Response> {
  const { bytes, isCut } = response.body ? await readBytes(response.body, options) : nothing;
  if (isCut && response.ok) {
    const what = `was answered with more than ${options.maxBytes} bytes`;
    throw callError(options.call, "decode", what, { status: response.status });
  }
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

interface Body {
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

const nothing: Body = { bytes: new Uint8Array(), isCut: false };

async function readBytes(
  body: ReadableStream<Uint8Array>,
  { maxBytes, signal }: BufferOptions,
): Promise<Body> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { bytes: concatenate(chunks, length), isCut: false };
    length += value.byteLength;
    if (length > maxBytes || signal?.aborted) {
      // Not awaited: a source that never answers the cancellation must not hang the call.
      reader.cancel().catch(() => undefined);
      return { bytes: concatenate(chunks, length - value.byteLength), isCut: true };
    }
    chunks.push(value);
  }
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
