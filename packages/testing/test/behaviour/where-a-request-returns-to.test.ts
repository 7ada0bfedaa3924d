import { createSandbox } from "@connection-requests/testing";
import type { SandboxBehaviour } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { update, waitingIds } from "../support/call-sandbox.ts";
import { readPage } from "../support/read-page.ts";

type Position = NonNullable<SandboxBehaviour["returnPosition"]>;

test.each<[Position, readonly string[]]>([
  ["end", ["1", "4", "5", "3", "2"]],
  ["front", ["2", "3", "1", "4", "5"]],
  ["original", ["1", "2", "3", "4", "5"]],
])("returnPosition %j: 3 and then 2 come back, and the queue is %j", async (returnPosition, queue) => {
  const sandbox = createSandbox({
    connectionRequests: ["1", "2", "3", "4", "5"].map((ID) => ({ ID })),
    behaviour: { returnPosition },
  });
  await update(sandbox, "3", "CRRET");
  await update(sandbox, "2", "CRRET");
  await sandbox.clock.advance({ hours: 1 });
  expect(waitingIds(sandbox)).toEqual(queue);
  expect((await readPage(sandbox, "?limit=2&offset=1")).ids).toEqual(queue.slice(1, 3));
});
