import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { update, waitingIds } from "../support/call-sandbox.ts";

const connectionRequests = [{ ID: "1" }, { ID: "2" }, { ID: "3" }, { ID: "4" }];

test("those that are due at the same time come in the order of their reports", async () => {
  const sandbox = createSandbox({ connectionRequests });
  for (const id of ["3", "1", "4", "2"]) await update(sandbox, id, "CREU1");
  await sandbox.clock.advance({ hours: 24 });
  expect(waitingIds(sandbox)).toEqual(["3", "1", "4", "2"]);
});

test("those that are due earlier come first, however long nobody looked", async () => {
  const sandbox = createSandbox({ connectionRequests });
  await update(sandbox, "1", "CREU1");
  await update(sandbox, "2", "CRRET");
  await sandbox.clock.advance({ minutes: 30 });
  await update(sandbox, "3", "CRRET");
  await sandbox.clock.advance({ days: 9 });
  expect(waitingIds(sandbox)).toEqual(["4", "2", "3", "1"]);
});

test("whether somebody looks meanwhile makes no difference", async () => {
  const watched = createSandbox({ connectionRequests });
  const unwatched = createSandbox({ connectionRequests });
  for (const sandbox of [watched, unwatched]) {
    await update(sandbox, "2", "CREU2");
    await update(sandbox, "1", "CRRET");
  }
  for (let hours = 0; hours < 30; hours += 1) {
    await watched.clock.advance({ hours: 1 });
    waitingIds(watched);
  }
  await unwatched.clock.advance({ hours: 30 });
  expect(watched.connectionRequests).toEqual(unwatched.connectionRequests);
});
