import { createSandbox } from "@connection-requests/testing";
import type { SandboxOptions } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update, waitingIds } from "../support/call-sandbox.ts";
import { clientOf, requestToken } from "../support/request-token.ts";

/** Everything that a sandbox says in a short life, as text. */
async function record(options: SandboxOptions): Promise<string> {
  const sandbox = createSandbox({ connectionRequests: 12, ...options });
  const said: string[] = [];
  const note = async (response: Response): Promise<void> => {
    said.push(String(response.status), JSON.stringify([...response.headers]), await response.text());
  };
  await note(await requestToken(sandbox, { ...clientOf(sandbox), grant_type: "client_credentials" }));
  await note(await callSandbox(sandbox, "?limit=10"));
  await note(await callSandbox(sandbox, "?user=robin@example.com", { method: "POST" }));
  await sandbox.clock.advance({ hours: 3 });
  await update(sandbox, waitingIds(sandbox)[3] ?? "", "CREU3");
  await note(await callSandbox(sandbox, "/unknown"));
  await note(await callSandbox(sandbox, "?limit=10&offset=10"));
  said.push(JSON.stringify([sandbox.emails, sandbox.connectionRequests, sandbox.requests]));
  return said.join("\n");
}

test("two sandboxes that are used alike say the same, byte for byte", async () => {
  expect(await record({})).toBe(await record({}));
  expect(await record({ seed: 7 })).toBe(await record({ seed: 7 }));
});

test("another seed gives other identifiers and tokens for the same people", async () => {
  const [first, second] = [
    createSandbox({ connectionRequests: 50 }),
    createSandbox({ connectionRequests: 50, seed: 2 }),
  ];
  const idsOfFirst = new Set(waitingIds(first));
  expect(waitingIds(second).filter((id) => idsOfFirst.has(id))).toEqual([]);
  expect(second.credentials).not.toEqual(first.credentials);
  expect(await second.accessToken()).not.toBe(await first.accessToken());
  expect(second.connectionRequests.map(({ lastName }) => lastName)).toEqual(
    first.connectionRequests.map(({ lastName }) => lastName),
  );
});

test("no identifier is given twice", async () => {
  const sandbox = createSandbox({ connectionRequests: 3000 });
  const tokens = await Promise.all(Array.from({ length: 100 }, () => sandbox.accessToken()));
  const identifiers = sandbox.connectionRequests.flatMap(({ ID, userId, requestToken: token }) => [
    ID,
    userId,
    token,
  ]);
  expect(new Set([...identifiers, ...tokens]).size).toBe(9100);
});
