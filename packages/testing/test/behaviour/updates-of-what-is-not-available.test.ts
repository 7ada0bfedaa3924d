import { createSandbox } from "@connection-requests/testing";
import type { SandboxBehaviour } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update } from "../support/call-sandbox.ts";

type UpdateOfUnavailable = NonNullable<SandboxBehaviour["updateOfUnavailable"]>;

test.each<[UpdateOfUnavailable, number]>([
  ["not-found", 404],
  ["bad-request", 400],
  ["ignored", 204],
])("updateOfUnavailable %j: the answer is %i, and nothing changes", async (updateOfUnavailable, status) => {
  const sandbox = createSandbox({
    connectionRequests: [{ ID: "connected" }, { ID: "returning" }],
    behaviour: { updateOfUnavailable },
  });
  await update(sandbox, "connected", "CRSUC");
  await update(sandbox, "returning", "CREU1");
  const before = [sandbox.lives, sandbox.emails];
  for (const id of ["connected", "returning"]) {
    const response = await callSandbox(sandbox, `/${id}`, { method: "PUT", json: { status: "CREU2" } });
    expect(response.status).toBe(status);
  }
  expect([sandbox.lives, sandbox.emails]).toEqual(before);
});

test.each<UpdateOfUnavailable>(["not-found", "bad-request", "ignored"])(
  "updateOfUnavailable %j: an ID that never was is a 404",
  async (updateOfUnavailable) => {
    const sandbox = createSandbox({ behaviour: { updateOfUnavailable } });
    const response = await callSandbox(sandbox, "/unknown", { method: "PUT", json: { status: "CREU2" } });
    expect(response.status).toBe(404);
  },
);
