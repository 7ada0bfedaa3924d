import { createSandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import type { SandboxServer, ServeOptions } from "@connection-requests/testing/serve";
import type { Uses } from "./uses.ts";

const everyOption: Required<ServeOptions> = { port: 0, host: "127.0.0.1" };

/** Serves, and ends it. */
export async function serveOnce(): Promise<Uses<SandboxServer>> {
  const sandbox = createSandbox();
  const server: SandboxServer = await serve(sandbox, everyOption);
  await (await serve({ handle: sandbox.handle })).close();
  return { url: () => server.url.length, close: () => server.close() };
}
