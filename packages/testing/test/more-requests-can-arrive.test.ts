import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { waitingIds } from "./support/call-sandbox.ts";

test("they wait behind those that are there, filled up with what was made up", () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  const [given] = sandbox.addConnectionRequests([{ ID: "2", lastName: "Sample" }]);
  const made = sandbox.addConnectionRequests(2);
  expect(given).toMatchObject({ ID: "2", lastName: "Sample", status: "Pending" });
  expect(waitingIds(sandbox)).toEqual(["1", "2", ...made.map(({ ID }) => ID)]);
});

test("what is made up never has the ID of what a fixture gave", () => {
  const fixtures = createSandbox({ connectionRequests: 10 }).connectionRequests;
  const sandbox = createSandbox({ connectionRequests: fixtures.slice(5) });
  sandbox.addConnectionRequests(10);
  expect(new Set(waitingIds(sandbox)).size).toBe(15);
});

test.each([
  ["a number that counts nothing", -1],
  ["no number", "3" as unknown as number],
  ["a list of something else", [{}, null as unknown as object]],
  ["an ID that is taken", [{}, { ID: "1" }]],
  ["an ID twice", [{ ID: "2" }, { ID: "2" }]],
  ["a value that breaks the description", [{}, { lastName: 5 as unknown as string }]],
])("%s is refused, and none arrives", (_, requests) => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  const before = sandbox.snapshot();
  expect(() => sandbox.addConnectionRequests(requests)).toThrow(
    expect.objectContaining({ name: "SandboxError", code: "config" }),
  );
  expect(sandbox.snapshot()).toEqual(before);
});
