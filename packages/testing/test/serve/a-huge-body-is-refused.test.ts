import { createSandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { expect, onTestFinished, test } from "vitest";

test("a body of more than 1 MiB is answered with 413, and the sandbox does not see it", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }], authorization: false });
  const server = await serve(sandbox);
  onTestFinished(() => server.close());
  const response = await fetch(`${server.url}/common/connectionrequests/1`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ status: "CRSUC", padding: "x".repeat(3_000_000) }),
  });
  expect(response.status).toBe(413);
  expect(sandbox.requests).toEqual([]);
  expect(sandbox.connectionRequests).toHaveLength(1);
});
