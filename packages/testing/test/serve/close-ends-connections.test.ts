import { connect } from "node:net";
import { once } from "node:events";
import { createSandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { expect, test } from "vitest";

test("close ends connections that are kept alive, frees the port, and may be called twice", async () => {
  const sandbox = createSandbox({ authorization: false });
  const server = await serve(sandbox);
  await (await fetch(`${server.url}/common/connectionrequests`)).text();
  const port = Number(new URL(server.url).port);
  const idle = connect(port, "127.0.0.1");
  await once(idle, "connect");
  idle.on("error", () => {});
  const ended = once(idle, "close");

  await server.close();
  await ended;
  await server.close();

  const again = await serve(sandbox, { port });
  expect(again.url).toBe(server.url);
  await again.close();
});
