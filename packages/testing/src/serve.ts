import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { basePath } from "./addresses.ts";
import { createControl, isControlCall } from "./control/create-control.ts";
import type { Sandbox } from "./create-sandbox.ts";
import { SandboxError } from "./errors.ts";
import { parseTarget } from "./parse-target.ts";
import type { Handle } from "./plain-exchange.ts";
import { resolveServeOptions } from "./serve-options.ts";
import type { ResolvedServeOptions, ServeOptions } from "./serve-options.ts";
import { createListener } from "./serve-request.ts";

export type { ControlExchange, ServeOptions } from "./serve-options.ts";

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

/** Largest head of a request, in bytes; what is larger is answered with 431. */
const maxHeaderSize = 16_384;

/** How long a connection is kept that nobody uses, in milliseconds. */
const keepAliveTimeout = 5000;

/**
 * Serves a sandbox over HTTP. Needs Node, or a runtime that has `node:http`. Heads are limited to 16 KiB, bodies to 1 MiB.
 *
 * @throws {SandboxError} with code `serve` if the port is taken or cannot be used, and `config` if an option makes no sense.
 * @example
 * const server = await serve(createSandbox({ connectionRequests: 35 }));
 * console.log(server.url);
 * await server.close();
 */
export async function serve(sandbox: Sandbox, options: ServeOptions = {}): Promise<SandboxServer> {
  const resolved = resolveServeOptions(options);
  const { port, host, requestTimeoutMs } = resolved;
  const limits = {
    maxHeaderSize,
    keepAliveTimeout,
    // Node takes it for the head as well, where that is allowed less than a minute.
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(1000, requestTimeoutMs),
  };
  const failures: unknown[] = [];
  const handle = createServedHandle(sandbox, resolved);
  // An import would read every name of the module, and load the platform's fetch for one of them: most of the start.
  const { createServer } = process.getBuiltinModule("node:http");
  const server = createServer(
    limits,
    createListener(handle, (failure) => failures.push(failure)),
  );
  await listen(server, port, host);
  let closing: Promise<void> | undefined;
  return {
    url: `${originOf(server.address() as AddressInfo)}${basePath}`,
    close: () => (closing ??= close(server, failures)),
  };
}

/** The API and the control calls behind one address. */
function createServedHandle(sandbox: Sandbox, options: ResolvedServeOptions): Handle {
  const { host, control, latencyMs, onControl } = options;
  const answerControl = control ? createControl(sandbox, host) : undefined;
  const respondLate: Handle = async (request) => {
    const answer = await sandbox.handle(request);
    await sleep(latencyMs, undefined, { ref: false });
    return answer;
  };
  const respond = latencyMs > 0 ? respondLate : sandbox.handle;
  if (!answerControl) return respond;
  return async (request) => {
    if (!isControlCall(request)) return respond(request);
    const answer = await answerControl(request);
    onControl({ method: request.method, path: parseTarget(request.url).path, status: answer.status });
    return answer;
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
