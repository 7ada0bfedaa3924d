import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { createClient } from "@connection-requests/client";
import { expect, test } from "vitest";

/**
 * A server that answers one request per connection and then closes it, although it said that it would keep it:
 * the next request that the client sends on it meets a dying socket.
 */
async function startClosingServer() {
  const received: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      received.push(/x-call: (\S+)/i.exec(String(data))?.[1] ?? "");
      socket.write("HTTP/1.1 204 No Content\r\nConnection: keep-alive\r\n\r\n");
      // Now earlier, now later: somewhere in between the next request is on its way.
      destroyAfter(socket, received.length % 6);
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((resolve) => server.close(resolve));
  return { received, close, url: `http://127.0.0.1:${port}/api/v3.2` };
}

function destroyAfter(socket: Socket, turns: number): void {
  if (turns === 0) socket.destroy();
  else setImmediate(() => destroyAfter(socket, turns - 1));
}

test("a server that closes idle connections never receives the same PUT or POST twice", async () => {
  const { received, close, url } = await startClosingServer();
  const client = createClient({ auth: "token", baseUrl: url });
  const codes = new Set<string>();
  for (let call = 0; call < 1_200; call += 1) {
    const options = { headers: { "x-call": String(call) } };
    const sent =
      call % 2
        ? client.createConnectionRequest({ user: "traveller" }, options)
        : client.updateConnectionRequest({ id: "A1", status: "CREU1" }, options);
    await sent.catch((error: { code: string; mayHaveBeenApplied: boolean }) =>
      codes.add(`${error.code} ${error.mayHaveBeenApplied}`),
    );
  }
  await close();
  expect(new Set(received).size).toBe(received.length);
  // Had there been no race, the test would prove nothing.
  expect([...codes]).toEqual(["network true"]);
});
