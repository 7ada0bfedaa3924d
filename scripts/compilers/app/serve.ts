import { createSandbox } from "@connection-requests/testing";
import control from "@connection-requests/testing/control/openapi.json" with { type: "json" };
import { serve } from "@connection-requests/testing/serve";
import type { ControlExchange, SandboxServer, ServeOptions } from "@connection-requests/testing/serve";
import type { Uses } from "./uses.ts";

const controlled: ControlExchange[] = [];
const everyOption: Required<ServeOptions> = {
  port: 0,
  host: "127.0.0.1",
  control: true,
  latencyMs: 0,
  requestTimeoutMs: 30_000,
  onControl: (exchange) => void controlled.push(exchange),
};

/** Serves, and ends it. */
export async function serveOnce(): Promise<Uses<SandboxServer>> {
  const sandbox = createSandbox();
  const server: SandboxServer = await serve(sandbox, everyOption);
  return { url: () => server.url.length, close: () => server.close() };
}

/** What was controlled, and how the calls are described. */
export function listControlCalls(): string[] {
  const lines = controlled.map(({ method, path, status }) => [method, path, status.toFixed()].join(" "));
  return [...lines, ...Object.keys(control.paths)];
}
