import type { Sandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";

/** How a client reaches a sandbox; over HTTP it uses the platform's fetch. */
export interface Connection {
  readonly baseUrl: string;
  readonly fetch?: Sandbox["fetch"];
  close(): Promise<void>;
}

/** Both ways to a sandbox, by name. */
export const transports: Readonly<Record<string, (sandbox: Sandbox) => Promise<Connection>>> = {
  "sandbox.fetch": async ({ baseUrl, fetch }) => ({ baseUrl, fetch, close: async () => undefined }),
  HTTP: async (sandbox) => {
    const server = await serve(sandbox);
    return { baseUrl: server.url, close: () => server.close() };
  },
};
