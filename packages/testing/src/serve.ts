import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basePath } from "./addresses.ts";
import type { Sandbox } from "./create-sandbox.ts";
import { SandboxError } from "./errors.ts";
import { rejectUnknownNames } from "./reject-unknown-names.ts";
import { createListener } from "./serve-request.ts";

/** Options of {@link serve}. */
export interface ServeOptions {
  /**
   * TCP port; `0` takes a free one.
   * @default 0
   */
  readonly port?: number;
  /**
   * Address to listen on. The default keeps the sandbox on this machine; anything else opens it to others.
   * @default "127.0.0.1"
   */
  readonly host?: string;
}

/** A sandbox behind HTTP. */
export interface SandboxServer {
  /** Base URL of the API; ends in `/api/v3.2`. The token endpoint is at `/oauth2/v0/token` of the same host. */
  readonly url: string;
  /**
   * Ends all connections and stops listening.
   *
   * @throws {SandboxError} with code `answer` if the sandbox was about to break the description meanwhile:
   * over HTTP that is a 500, which a test might take for the API's.
   */
  close(): Promise<void>;
}

/**
 * Serves a sandbox over HTTP. Needs Node, or a runtime that has `node:http`.
 *
 * @throws {SandboxError} with code `serve` if the port is taken or cannot be used.
 * @example
 * const server = await serve(createSandbox({ connectionRequests: 35 }));
 * console.log(server.url);
 * await server.close();
 */
export async function serve(
  sandbox: Pick<Sandbox, "handle">,
  options: ServeOptions = {},
): Promise<SandboxServer> {
  rejectUnknownNames("serve option", options, ["port", "host"]);
  const { port = 0, host = "127.0.0.1" } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SandboxError("config", "port must be a whole number from 0 to 65535.");
  }
  const failures: unknown[] = [];
  const server = createServer(createListener(sandbox.handle, (failure) => failures.push(failure)));
  await listen(server, port, host);
  let closing: Promise<void> | undefined;
  return {
    url: `${originOf(server.address() as AddressInfo)}${basePath}`,
    close: () => (closing ??= close(server, failures)),
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const why = cause.code === "EADDRINUSE" ? "is in use" : `cannot be used (${cause.code ?? cause.name})`;
      const cure = "Choose another one, or port 0 for any free one.";
      reject(new SandboxError("serve", `Port ${port} on ${host} ${why}. ${cure}`, { cause }));
    });
    server.listen(port, host, resolve);
  });
}

function originOf({ address, family, port }: AddressInfo): string {
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

function close(server: Server, failures: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close(() => (failures.length > 0 ? reject(failures[0]) : resolve()));
    server.closeAllConnections();
  });
}
