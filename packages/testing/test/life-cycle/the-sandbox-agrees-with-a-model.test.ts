import { createSandbox } from "@connection-requests/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { queueCommands } from "../support/queue-commands.ts";
import { QueueModel } from "../support/queue-model.ts";

const behaviours = fc.record({
  counters: fc.constantFrom("per-kind", "per-status", "shared"),
  capCounts: fc.constantFrom("returns", "reports"),
  returnPosition: fc.constantFrom("end", "front", "original"),
  reading: fc.constantFrom("peek", "peek", "lease-24-hours"),
});

test("whatever is read, reported and created, and however time passes: nothing is lost or in two places", async () => {
  const count = { steps: 0 };
  await fc.assert(
    fc.asyncProperty(
      behaviours,
      fc.nat(6),
      fc.commands(queueCommands, { maxCommands: 150, size: "max" }),
      async (behaviour, connectionRequests, commands) => {
        const options = { connectionRequests, behaviour, authorization: false };
        const sandbox = createSandbox(options);
        const ids = sandbox.connectionRequests.map(({ ID }) => ID);
        const setup = () => ({ model: new QueueModel(behaviour, ids), real: { sandbox, options, count } });
        await fc.asyncModelRun(setup, commands);
      },
    ),
    { numRuns: 60, seed: 20260105 },
  );
  expect(count.steps).toBeGreaterThan(2000);
});
