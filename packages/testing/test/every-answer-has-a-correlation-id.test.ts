import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox } from "./support/call-sandbox.ts";
import { requestToken } from "./support/request-token.ts";

const header = "concur-correlationid";

test("the one that was sent comes back", async () => {
  const headers = { "Concur-CorrelationId": "5e3d7a1c-9b68-4f02-a4e7-18c0b6d5f932" };
  const response = await callSandbox(createSandbox(), "", { headers });
  expect(response.headers.get(header)).toBe("5e3d7a1c-9b68-4f02-a4e7-18c0b6d5f932");
});

test("without one the sandbox makes a new one for each call, errors and tokens included", async () => {
  const sandbox = createSandbox();
  const responses = [
    await callSandbox(sandbox),
    await callSandbox(sandbox, "/unknown"),
    await callSandbox(sandbox, "/not/here"),
    await requestToken(sandbox, {}),
  ];
  const ids = responses.map((response) => response.headers.get(header));
  expect(new Set(ids).size).toBe(4);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
