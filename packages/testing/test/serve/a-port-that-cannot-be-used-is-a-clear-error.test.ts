import { createSandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { expect, onTestFinished, test } from "vitest";

test("a port in use is named, with what to do", async () => {
  const server = await serve(createSandbox());
  onTestFinished(() => server.close());
  const port = Number(new URL(server.url).port);

  const second = serve(createSandbox(), { port });

  await expect(second).rejects.toMatchObject({
    name: "SandboxError",
    code: "serve",
    message: `Port ${port} on 127.0.0.1 is in use. Choose another one, or port 0 for any free one.`,
  });
});

test("an address that is not this machine's is named", async () => {
  await expect(serve(createSandbox(), { host: "192.0.2.1" })).rejects.toThrow("on 192.0.2.1 cannot be used");
});

test.each([[{ port: -1 }], [{ port: 70_000 }], [{ port: 1.5 }], [{ hots: "127.0.0.1" } as object]])(
  "serve with %j is refused",
  async (options) => {
    await expect(serve(createSandbox(), options)).rejects.toMatchObject({ code: "config" });
  },
);
