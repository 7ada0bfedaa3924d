import { clientCredentials, createClient } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";

test("a poller that is started on the clock does all its work at its own times", async () => {
  const sandbox = createSandbox({ connectionRequests: 35 });
  const { baseUrl, clock, credentials, fetch } = sandbox;
  const client = createClient({ auth: clientCredentials(credentials), baseUrl, clock, fetch });
  const poll = async (): Promise<void> => {
    for await (const { ID } of client.listConnectionRequests.items({ limit: 10 })) {
      await client.updateConnectionRequest({ id: ID, status: "CRRET" });
    }
    clock.startTimer(() => void poll(), 600_000);
  };
  clock.startTimer(() => void poll(), 600_000);

  await clock.advance({ hours: 2 });

  const updates = sandbox.requestsTo("updateConnectionRequest").map(({ at }) => at.slice(11, 19));
  expect(updates).toHaveLength(70);
  expect(new Set(updates)).toEqual(new Set(["09:10:00", "10:10:00"]));
  const polls = new Set(sandbox.requestsTo("listConnectionRequests").map(({ at }) => at));
  expect(polls.size).toBe(12);
});

test("a retry of the client waits on the clock", async () => {
  let failures = 2;
  const sandbox = createSandbox({
    connectionRequests: 1,
    alterAnswer: (answer) => (failures-- > 0 ? { status: 503 } : answer),
  });
  const { baseUrl, clock, credentials, fetch } = sandbox;
  const client = createClient({ auth: clientCredentials(credentials), baseUrl, clock, fetch, maxRetries: 2 });
  const call = client.listConnectionRequests();
  await clock.advance({ minutes: 5 });
  expect((await call).Items).toHaveLength(1);
  const times = sandbox.requestsTo("listConnectionRequests").map(({ at }) => Date.parse(at));
  expect(new Set(times).size).toBe(3);
});

test("the client's token expires with the sandbox's", async () => {
  const sandbox = createSandbox();
  const { baseUrl, clock, credentials, fetch } = sandbox;
  const client = createClient({ auth: clientCredentials(credentials), baseUrl, clock, fetch });
  await client.listConnectionRequests();
  await clock.advance({ hours: 1 });
  await client.listConnectionRequests();
  expect(sandbox.calls).toEqual(["token", "listConnectionRequests", "token", "listConnectionRequests"]);
});
