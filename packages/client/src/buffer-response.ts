import { callError } from "./transport/call-error.ts";
import type { CallRecord } from "./transport/transport.ts";

/** Keeps nothing between two calls: it is never asked to stream. */
const decoder = new TextDecoder();

/**
 * Reads an answer to its end, so that a body that is cut off fails inside the attempt.
 *
 * The answer that comes back is the same object with its reading methods answered from memory: it can be read
 * as often as one likes, and status, headers and URL stay those of the platform's Response.
 */
export async function bufferResponse(
  response: Response,
  maxBytes: number,
  call: CallRecord,
): Promise<Response> {
  const bytes = response.body ? await readBytes(response.body, maxBytes) : new Uint8Array();
  if (!bytes) {
    const what = `was answered with more than ${maxBytes} bytes`;
    throw callError(call, "decode", what, { isSent: true, status: response.status });
  }
  const text = async (): Promise<string> => decoder.decode(bytes);
  return Object.assign(response, {
    text,
    json: async () => JSON.parse(await text()) as unknown,
    arrayBuffer: async () => bytes.slice().buffer,
  });
}

/** The whole body; undefined if it is too large, counted after decompression. */
async function readBytes(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks.length === 1 ? chunks[0] : concatenate(chunks, length);
    length += value.byteLength;
    chunks.push(value);
    if (length > maxBytes) {
      // Not awaited: a source that never answers the cancellation must not hang the call.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
  }
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
