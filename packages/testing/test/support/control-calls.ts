import { request } from "node:http";
import { createSandbox } from "@connection-requests/testing";
import type { Sandbox, SandboxOptions } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { onTestFinished } from "vitest";

/** A control call as a program in another language sends it. */
export interface TestControlCall {
  readonly method?: string;
  /** Below `/_sandbox`. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, or as it is if it is text. */
  readonly body?: unknown;
}

/** What came back. */
export interface TestControlAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  /** Parsed, if it is JSON; `""` for none. */
  readonly body: unknown;
}

/** Serves a sandbox for one test, and gives what calls its control endpoints. */
export async function serveControlled(options: SandboxOptions = {}): Promise<{
  readonly sandbox: Sandbox;
  readonly origin: string;
  readonly control: (call: TestControlCall) => Promise<TestControlAnswer>;
}> {
  const sandbox = createSandbox(options);
  const server = await serve(sandbox);
  onTestFinished(() => server.close());
  const { origin } = new URL(server.url);
  return { sandbox, origin, control: (call) => callControl(origin, call) };
}

/** Not with fetch: it does not let a program choose `Host` or `Origin`. */
function callControl(origin: string, call: TestControlCall): Promise<TestControlAnswer> {
  const { method = "GET", path = "", headers = {}, body } = call;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const sent = { ...(text !== undefined && { "content-type": "application/json" }), ...headers };
  return new Promise((resolve, reject) => {
    const sending = request(`${origin}/_sandbox${path}`, { method, headers: sent }, (response) => {
      let received = "";
      response.setEncoding("utf8");
      response.on("data", (data: string) => (received += data));
      response.on("end", () => {
        const contentType = response.headers["content-type"];
        const isJson = contentType?.startsWith("application/json") ?? false;
        resolve({
          status: response.statusCode ?? 0,
          contentType,
          body: isJson ? JSON.parse(received) : received,
        });
      });
    });
    sending.on("error", reject);
    sending.end(text);
  });
}
