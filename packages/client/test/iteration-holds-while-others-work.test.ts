import fc from "fast-check";
import { createClient } from "@connection-requests/client";
import { expect, test } from "vitest";
import { createQueueServer } from "./support/queue-server.ts";
import { createTestClock } from "./support/test-clock.ts";

/** What other clients do before one GET: take rows out at these places, then append so many. */
interface Interference {
  readonly pops: readonly number[];
  readonly appended: number;
}

interface Scenario {
  readonly size: number;
  readonly limit: number;
  readonly interferences: readonly Interference[];
  readonly updates: "none" | "each" | "in flight";
}

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  size: fc.integer({ min: 0, max: 60 }),
  limit: fc.constantFrom(1, 2, 3, 5, 10),
  interferences: fc.array(
    fc.record({ pops: fc.array(fc.nat(100), { maxLength: 14 }), appended: fc.integer({ min: 0, max: 8 }) }),
    { maxLength: 25 },
  ),
  updates: fc.constantFrom("none", "each", "in flight"),
});

async function run({ size, limit, interferences, updates }: Scenario) {
  const server = createQueueServer(size);
  const initial = [...server.queue];
  const poppedByOthers = new Set<string>();
  const pending = [...interferences];
  server.beforeGet = () => {
    const { pops, appended } = pending.shift() ?? { pops: [], appended: 0 };
    for (const place of pops) {
      const [id] = server.queue.splice(place % Math.max(1, server.queue.length), 1);
      if (id) poppedByOthers.add(id);
    }
    for (let count = 0; count < appended; count += 1) server.queue.push(`late-${pending.length}-${count}`);
  };
  const client = createClient({ auth: "token", fetch: server.fetch });
  const update = (id: string) =>
    client.updateConnectionRequest({ id, status: "CRSUC" }).catch(() => undefined);
  const given: string[] = [];
  const inFlight: Promise<unknown>[] = [];
  for await (const { ID } of client.listConnectionRequests.items({ limit })) {
    given.push(ID);
    if (updates === "each") await update(ID);
    if (updates === "in flight") inFlight.push(update(ID));
  }
  await Promise.all(inFlight);
  return { given, stayed: initial.filter((id) => !poppedByOthers.has(id)) };
}

// The time-out is for busy machines: the runs take a second on one at rest.
test("nothing that stays available is skipped and nothing is given twice", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(scenarios, async (scenario) => {
      const { given, stayed } = await run(scenario);
      expect(new Set(given).size).toBe(given.length);
      expect(stayed.filter((id) => !given.includes(id))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test("a row that came back after an hour is no mark: what is unread before it is read", async () => {
  const server = createQueueServer(25);
  const clock = createTestClock();
  const client = createClient({ auth: "token", fetch: server.fetch, clock });
  const given: string[] = [];
  for await (const { ID } of client.listConnectionRequests.items()) {
    given.push(ID);
    if (ID !== "id-9") continue;
    clock.advance(3_600_000);
    server.queue.push(...server.queue.splice(0, 10).slice(9));
  }
  expect(given).toEqual(Array.from({ length: 25 }, (_, index) => `id-${index}`));
});
