import { isSecureUrl, secureUrl } from "./check-url.ts";
import { createOpenapiFetchClient, defaultPathSerializer } from "./openapi-fetch-client.ts";
import type { RawClient, WithPlainStrings } from "./openapi-fetch-client.ts";
import { ConfigError } from "./errors.ts";
import type { ResolvedOptions } from "./options.ts";
import { findPathProblem } from "./split-arguments.ts";
import { callError } from "./transport/call-error.ts";
import { composeRequest } from "./transport/compose-request.ts";
import type { CallRecord, Transport } from "./transport/transport.ts";

const operationId = "raw";

/** Methods that change nothing (RFC 9110 §9.2.1): of anything else a raw caller says nothing, so nothing is assumed. */
const safeMethods = ["GET", "HEAD", "OPTIONS", "TRACE"];

/** An openapi-fetch client for people to use, with the platform's Request, on the same pipeline. */
export function createRawClient<Paths extends {}>(
  options: ResolvedOptions,
  transport: Transport,
): RawClient<Paths> {
  return createOpenapiFetchClient<WithPlainStrings<Paths>>({
    baseUrl: options.baseUrl,
    headers: { accept: "application/json", ...options.headers },
    async fetch(request: Request): Promise<Response> {
      const { method, url, headers, signal } = request;
      // openapi-fetch lets each call choose a base URL of its own.
      if (!isSecureUrl(new URL(url).origin))
        throw new ConfigError(`${operationId}: baseUrl must be ${secureUrl}.`, { operationId });
      const body = request.body ? await request.text() : undefined;
      const replay = safeMethods.includes(method) ? "always" : "unsent-only";
      const init = composeRequest({ operationId, replay, method, headers, body }, options, { signal });
      return refill(await transport(url, init), init.call);
    },
    pathSerializer(path, parameters) {
      for (const [name, value] of Object.entries(parameters)) {
        const problem = findPathProblem(String(value));
        if (problem) throw new ConfigError(`${operationId}: ${name} ${problem}.`, { operationId });
      }
      return defaultPathSerializer(path, parameters);
    },
  });
}

/** A fresh Response of what was read, so that every `parseAs` works; broken JSON is a typed error without the text. */
async function refill(response: Response, call: CallRecord): Promise<Response> {
  const { status } = response;
  // A redirect that a browser hides has no status that a Response can be made with.
  if (status < 200) return response;
  const bytes = await response.arrayBuffer();
  const isEmpty = [204, 205, 304].includes(status);
  const refilled = new Response(isEmpty ? null : bytes, response);
  // openapi-fetch parses a body of unknown length by itself, and the engine's error quotes it.
  refilled.headers.set("content-length", String(bytes.byteLength));
  const json = async (): Promise<unknown> => {
    try {
      return JSON.parse(await refilled.text());
    } catch {
      throw callError(call, "decode", "was answered with invalid JSON", { status });
    }
  };
  return Object.assign(refilled, { json });
}
