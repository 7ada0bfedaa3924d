import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Breakage, Handle, PlainRequest, PlainResponse } from "./plain-exchange.ts";

/** Largest request body, in bytes: the API's own bodies have less than 100. */
const maxBodyBytes = 1_048_576;

/**
 * Creates the listener that passes HTTP exchanges to a sandbox, as plain values.
 * What the sandbox throws is its own fault: it is answered with 500 and given to `onFailure`.
 */
export function createListener(handle: Handle, onFailure: (failure: unknown) => void): RequestListener {
  return (message, response) => {
    answer(handle, message, response).catch((failure: unknown) => {
      onFailure(failure);
      if (response.headersSent) response.destroy();
      else writeText(response, 500, failure instanceof Error ? failure.message : "The sandbox failed.");
    });
  };
}

async function answer(handle: Handle, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "GET", headers, url: path = "/" } = message;
  const reading = readBody(message);
  // Most have none, and then there is nothing to wait for.
  const body = reading instanceof Promise ? await reading : reading;
  if (body === "cut") return;
  if (body === "too large") return writeText(response, 413, `The body is larger than ${maxBodyBytes} bytes.`);
  const url = path.startsWith("/") ? `http://${headers.host ?? "localhost"}${path}` : path;
  const answered = await handle(new ServedRequest({ method, url, headers, body: body.text }, response));
  if (answered.broken) return breakConnection(response, answered, answered.broken);
  if (answered.body === undefined) {
    response.writeHead(answered.status, answered.headers).end();
    return;
  }
  // Encoded once: counting the bytes of a text takes as long as writing them. Without the length Node would send chunks.
  const bytes = Buffer.from(answered.body);
  response.writeHead(answered.status, { ...answered.headers, "content-length": bytes.byteLength }).end(bytes);
}

/** A request whose signal is made only if somebody asks: hardly any answer is late. A getter of a class costs nothing. */
class ServedRequest implements PlainRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: PlainRequest["headers"];
  readonly body: string | undefined;
  readonly #response: ServerResponse;

  constructor({ method, url, headers, body }: PlainRequest, response: ServerResponse) {
    this.method = method;
    this.url = url;
    this.headers = headers;
    this.body = body;
    this.#response = response;
  }

  get signal(): AbortSignal {
    return signalClose(this.#response);
  }
}

/** Aborted when the client goes away, or the server is closed. */
function signalClose(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  if (response.destroyed) controller.abort();
  response.once("close", () => controller.abort());
  return controller.signal;
}

/** Sends what a fault lets through, and ends the connection. */
function breakConnection(
  response: ServerResponse,
  { status, headers, body = "" }: PlainResponse,
  { how, where }: Breakage,
): void {
  const { socket } = response;
  const end = (): unknown => (how === "reset" ? socket?.resetAndDestroy() : socket?.destroySoon());
  if (where === "before-headers") return void end();
  if (where === "in-headers") return void socket?.write(`HTTP/1.1 ${status} \r\nConcur-Corr`, end);
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, "content-length": bytes.byteLength });
  response.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)), end);
}

type Body = { readonly text: string | undefined } | "too large" | "cut";

function readBody(message: IncomingMessage): Body | Promise<Body> {
  const { headers } = message;
  // Most calls have none (RFC 9112 §6.3): no need to wait for its end.
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  if (!hasBody) return { text: undefined };
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      // What is too much is read and dropped: a client that still sends would not see the answer.
      if (size <= maxBodyBytes) chunks.push(chunk);
    });
    message.on("end", () =>
      resolve(size > maxBodyBytes ? "too large" : { text: Buffer.concat(chunks).toString("utf8") }),
    );
    message.on("error", () => resolve("cut"));
    message.on("close", () => resolve("cut"));
  });
}

function writeText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);
}
