import { buildConnectionRequest, createSandbox } from "@connection-requests/testing";
import type { SandboxAnswer } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { expect, test } from "vitest";
import { callSandbox } from "./support/call-sandbox.ts";

const page = (item: object): object => ({ Items: [item], NextPage: null });

test.each<[string, SandboxAnswer, string]>([
  ["a list without Items", { status: 200, data: { NextPage: null } }, "listConnectionRequests"],
  ["a request without its ID", { status: 200, data: page({ lastName: "s3cret" }) }, "#/body/Items/0"],
  ["the published single Items", { status: 200, data: { Items: {} } }, "#/body/Items"],
  [
    "a NextPage that is no URI",
    { status: 200, data: { Items: [], NextPage: "s3cret page" } },
    "#/body/NextPage",
  ],
  ["no body where there must be one", { status: 200 }, "#/body"],
  ["a status that is not described", { status: 418, data: {} }, "418"],
  ["an error with another body", { status: 404, data: ["s3cret"] }, "#/body"],
])("%s is caught in both formats, and the message says where without the value", async (_, lie, where) => {
  for (const accept of ["application/json", "application/xml"]) {
    const sandbox = createSandbox({ alterAnswer: () => lie });
    const call = callSandbox(sandbox, "", { headers: { accept } });
    await expect(call).rejects.toMatchObject({ name: "SandboxError", code: "answer" });
    await expect(call).rejects.toThrow(where);
    await expect(call).rejects.not.toThrow("s3cret");
  }
});

const complete = buildConnectionRequest();

test.each<[string, SandboxAnswer, string]>([
  [
    "a property that the description does not have",
    { status: 200, data: { Items: [{ ...complete, s3cret: 1 }] } },
    "/Items/0",
  ],
  [
    "a character that XML cannot carry",
    { status: 200, data: { Items: [{ ...complete, lastName: "s3cret\0" }] } },
    "/Items/0/lastName",
  ],
  ["an error with more in it", { status: 404, data: { Error: { Hint: "s3cret" } } }, "/Hint"],
])("%s is fine in JSON and caught in XML", async (_, altered, where) => {
  const sandbox = createSandbox({ alterAnswer: () => altered });
  expect((await callSandbox(sandbox)).status).toBe(altered.status);
  const call = callSandbox(sandbox, "", { headers: { accept: "application/xml" } });
  await expect(call).rejects.toMatchObject({ name: "SandboxError", code: "answer" });
  await expect(call).rejects.toThrow(where);
});

test("a body in an answer that has none is caught", async () => {
  const alterAnswer = (answer: SandboxAnswer): SandboxAnswer => ({ ...answer, data: {} });
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }], alterAnswer });
  const call = callSandbox(sandbox, "/1", { method: "PUT", json: { status: "CRSUC" } });
  await expect(call).rejects.toThrow(
    "204 to updateConnectionRequest breaks the description: it must not have a body",
  );
});

test("another answer that the description allows is sent", async () => {
  const sandbox = createSandbox({
    connectionRequests: [{ ID: "1" }],
    alterAnswer: (answer, { operationId }) =>
      operationId === "updateConnectionRequest" ? { status: 200, data: {} } : answer,
  });
  const response = await callSandbox(sandbox, "/1", { method: "PUT", json: { status: "CRSUC" } });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({});
  expect((await callSandbox(sandbox)).status).toBe(200);
});

test("over HTTP a lie is a 500 that says so, and close() fails with it", async () => {
  const sandbox = createSandbox({ authorization: false, alterAnswer: () => ({ status: 200, data: {} }) });
  const server = await serve(sandbox);
  const response = await fetch(`${server.url}/common/connectionrequests`);
  expect(response.status).toBe(500);
  expect(await response.text()).toContain("breaks the description");
  await expect(server.close()).rejects.toMatchObject({ code: "answer" });
});
