import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update, waitingIds } from "../support/call-sandbox.ts";
import { readPage } from "../support/read-page.ts";

test.each(["CRSUC", "CRRET", "CREU1", "CREU2", "CREU3"])(
  "%s is answered with 204 and no body, and everything behind moves forward",
  async (status) => {
    const sandbox = createSandbox({ connectionRequests: 4 });
    const [first, second, third, fourth] = waitingIds(sandbox);

    const response = await callSandbox(sandbox, `/${second}`, { method: "PUT", json: { status } });

    expect(response.status).toBe(204);
    expect(response.body).toBeNull();
    expect(response.headers.has("content-type")).toBe(false);
    expect((await readPage(sandbox)).ids).toEqual([first, third, fourth]);
  },
);

test("a request that was updated is not found any more", async () => {
  const sandbox = createSandbox({ connectionRequests: 1 });
  const [id = ""] = waitingIds(sandbox);
  await update(sandbox, id);

  expect((await callSandbox(sandbox, `/${id}`)).status).toBe(404);
  const again = await callSandbox(sandbox, `/${id}`, { method: "PUT", json: { status: "CRSUC" } });
  expect(again.status).toBe(404);
  expect(sandbox.emails).toHaveLength(1);
});
