import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { update } from "../support/call-sandbox.ts";

test("success and the traveller's own errors are told, a retry is not", async () => {
  const sandbox = createSandbox({
    connectionRequests: [{ ID: "1" }, { ID: "2" }, { ID: "3", emailAddresses: null, userId: "user-3" }],
  });

  await update(sandbox, "1", "CRSUC");
  await update(sandbox, "2", "CRRET");
  await sandbox.clock.advance({ hours: 1 });
  await update(sandbox, "3", "CREU2");

  expect(sandbox.emails).toEqual([
    {
      to: "traveller.1@example.com",
      connectionRequestId: "1",
      status: "CRSUC",
      sentAt: "2026-01-05T09:00:00.000Z",
    },
    { to: "user-3", connectionRequestId: "3", status: "CREU2", sentAt: "2026-01-05T10:00:00.000Z" },
  ]);
});
