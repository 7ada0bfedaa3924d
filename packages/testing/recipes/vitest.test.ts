import { clientCredentials, createClient } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { answerRequests } from "./answer-requests.ts";

test("members are connected, others are told and asked again after a day", async () => {
  const sandbox = createSandbox({
    connectionRequests: [
      { ID: "1", loyaltyNumber: "0042" },
      { ID: "2", loyaltyNumber: "9999" },
    ],
  });
  const client = createClient({ auth: clientCredentials(sandbox.credentials), fetch: sandbox.fetch });

  await answerRequests(client, (loyaltyNumber) => loyaltyNumber === "0042");

  expect(sandbox.life("1")).toMatchObject({ state: "connected" });
  expect(sandbox.emails).toMatchObject([{ status: "CRSUC" }, { status: "CREU1", connectionRequestId: "2" }]);
  await sandbox.clock.advance({ hours: 24 });
  expect(sandbox.connectionRequests).toMatchObject([{ ID: "2" }]);
});
