import { once } from "node:events";
import { connect } from "node:net";
import { createSandbox } from "@connection-requests/testing";
import type { Sandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { expect, onTestFinished, test } from "vitest";

/** Sends the beginning of a request and gives all that comes back until the server ends the connection. */
async function sendPart(sandbox: Sandbox, text: string): Promise<string> {
  const server = await serve(sandbox, { requestTimeoutMs: 100 });
  onTestFinished(() => server.close());
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.on("error", () => {});
  let received = "";
  socket.on("data", (data) => (received += String(data)));
  socket.write(text);
  await once(socket, "close");
  return received;
}

const put = "PUT /api/v3.2/common/connectionrequests/1 HTTP/1.1\r\nHost: localhost\r\n";

test.each([
  ["a head that does not end", "GET / HTTP/1.1\r\nHost:", 408],
  [
    "a body that does not end",
    `${put}Content-Type: application/json\r\nContent-Length: 18\r\n\r\n{"status":`,
    408,
  ],
  [
    "a head of more than 16 KiB",
    `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
    431,
  ],
  ["a line that is no HTTP", "connection requests, please\r\n\r\n", 400],
])("%s gets its status, the connection ends, and the sandbox sees nothing", async (_, text, status) => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }], authorization: false });
  expect(await sendPart(sandbox, text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(sandbox.requests).toEqual([]);
});

test.each([
  { latencyMs: -1 },
  { latencyMs: 2 ** 31 },
  { requestTimeoutMs: 0 },
  { control: "yes" as unknown as boolean },
  { onControl: "log" as unknown as () => void },
])("serve with %j is refused", async (options) => {
  await expect(serve(createSandbox(), options)).rejects.toMatchObject({
    code: "config",
    message: expect.stringContaining(String(Object.keys(options)[0])),
  });
});
