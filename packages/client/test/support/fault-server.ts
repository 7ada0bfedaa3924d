import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { certificate, certificateKey } from "./self-signed-certificate.ts";

/** What the server does to each request, after it has read it completely. */
export type Fault = (response: ServerResponse, server: FaultServer) => void;

/** A real server on loopback that misbehaves. */
export interface FaultServer {
  readonly url: string;
  /** What arrived: method and body, in order. */
  readonly received: readonly { readonly method: string; readonly body: string }[];
  /** Called by faults that will never answer. */
  onStall: () => void;
  close(): Promise<void>;
}

export async function startFaultServer(fault: Fault, { isTls = false } = {}): Promise<FaultServer> {
  const received: { method: string; body: string }[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    received.push({ method: request.method ?? "", body });
    fault(response, server);
  };
  const listener = (request: IncomingMessage, response: ServerResponse): void =>
    void answer(request, response);
  const http = isTls
    ? createTlsServer({ cert: certificate, key: certificateKey }, listener)
    : createServer(listener);
  http.on("tlsClientError", () => undefined);
  await once(http.listen(0, "127.0.0.1"), "listening");
  const { port } = http.address() as AddressInfo;
  const server: FaultServer = {
    url: `${isTls ? "https" : "http"}://127.0.0.1:${port}/api/v3.2`,
    received,
    onStall: () => undefined,
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return server;
}

/** Answers properly with a status, headers and a body. */
export function answer(status: number, body = "", headers: Readonly<Record<string, string>> = {}): Fault {
  return (response) => void response.writeHead(status, headers).end(body);
}

export const resetBeforeHeaders: Fault = ({ socket }) => void socket?.resetAndDestroy();

export const resetInHeaders: Fault = ({ socket }) =>
  void socket?.write("HTTP/1.1 200 OK\r\nContent-Ty", () => socket.resetAndDestroy());

export const resetInBody: Fault = ({ socket }) =>
  void socket?.write(
    'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"Items"',
    () => socket.resetAndDestroy(),
  );

export const stallBeforeHeaders: Fault = (_, server) => server.onStall();

export const stallInBody: Fault = (response, server) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
  response.write('{"Items"', () => server.onStall());
};
