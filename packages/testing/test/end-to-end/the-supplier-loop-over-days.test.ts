import { clientCredentials, createClient } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";

test("a loop that runs every day sees each request again until it has failed, and then no more", async () => {
  const sandbox = createSandbox({ connectionRequests: 35 });
  const { baseUrl, clock, credentials, fetch } = sandbox;
  const client = createClient({ auth: clientCredentials(credentials), baseUrl, clock, fetch });
  const handledPerDay: number[] = [];
  for (let day = 0; day < 7; day += 1) {
    let handled = 0;
    for await (const { ID } of client.listConnectionRequests.items({ limit: 10 })) {
      await client.updateConnectionRequest({ id: ID, status: "CREU1" });
      handled += 1;
    }
    handledPerDay.push(handled);
    await clock.advance({ hours: 24 });
  }
  expect(handledPerDay).toEqual([35, 35, 35, 35, 35, 0, 0]);
  expect(sandbox.emails).toHaveLength(175);
  expect(new Set(sandbox.lives.map(({ state }) => state))).toEqual(new Set(["failed"]));
});
