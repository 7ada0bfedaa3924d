import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSandbox } from "@connection-requests/testing";
import type { SandboxAnswer } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox } from "../support/call-sandbox.ts";

test.each<[string, SandboxAnswer, string]>([
  ["a list as Items", { status: 200, data: { Items: [] } }, "#/body/Items"],
  ["null", { status: 200, data: { Items: { middleName: null } } }, "#/body/Items/middleName"],
  ["204", { status: 204 }, "204 to listConnectionRequests is not in the description"],
  ["an error body", { status: 404, data: { Error: {} } }, "404 to listConnectionRequests is not"],
])("%s, which the page does not have, is caught", async (_, lie, where) => {
  const sandbox = createSandbox({ profile: "published", alterAnswer: () => lie });
  await expect(callSandbox(sandbox)).rejects.toThrow(where);
});

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}

function readDescription(path: string): Description {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../..", path), "utf8")) as Description;
}

test("it stands on the published description: nothing but the names of the operations was added", () => {
  const { paths } = readDescription("src/generated/published/openapi.json");
  const added = Object.values(paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  );
  expect(added.sort()).toEqual([
    "createConnectionRequest",
    "getConnectionRequest",
    "listConnectionRequests",
    "updateConnectionRequest",
  ]);
  const text = JSON.stringify(paths);
  expect(text).not.toMatch(/"(204|4\d\d|security|x-[a-z-]+)":/);
});

test("both descriptions have the same operations at the same places", () => {
  const places = ({ paths }: Description) =>
    Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { operationId }]) => [path, method, operationId]),
    );
  expect(places(readDescription("src/generated/published/openapi.json"))).toEqual(
    places(readDescription("../client/src/generated/openapi.json")),
  );
});
