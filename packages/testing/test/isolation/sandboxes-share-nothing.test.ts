import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update, waitingIds } from "../support/call-sandbox.ts";

test("what happens in one sandbox is not seen in another", async () => {
  const [used, untouched] = [
    createSandbox({ connectionRequests: 3 }),
    createSandbox({ connectionRequests: 3 }),
  ];
  await update(used, waitingIds(used)[0] ?? "");
  await callSandbox(used, "?user=robin@example.com", { method: "POST" });
  await used.clock.advance({ days: 1 });

  expect(untouched.connectionRequests).toEqual(createSandbox({ connectionRequests: 3 }).connectionRequests);
  expect(untouched.emails).toEqual([]);
  expect(untouched.requests).toEqual([]);
  expect(untouched.clock.now()).toBe(Date.UTC(2026, 0, 5, 9));
});

test("what a sandbox was given and gives cannot be used to change it", async () => {
  const emailAddresses = { email1: "robin@example.com" };
  const given = [{ ID: "1", lastName: "Sample", emailAddresses }];
  const options = { connectionRequests: given };
  const sandbox = createSandbox(options);

  given[0] = { ...given[0], ID: "2", lastName: "Changed", emailAddresses };
  emailAddresses.email1 = "changed@example.com";
  (sandbox.emails as unknown[]).push("made up");
  (sandbox.requests as unknown[]).push("made up");

  expect(sandbox.connectionRequests).toMatchObject([
    { ID: "1", lastName: "Sample", emailAddresses: { email1: "robin@example.com" } },
  ]);
  const [snapshot] = sandbox.connectionRequests;
  expect(() => Object.assign(snapshot ?? {}, { lastName: "Changed" })).toThrow(TypeError);
  expect(sandbox.emails).toEqual([]);
  expect(sandbox.requests).toEqual([]);
});
