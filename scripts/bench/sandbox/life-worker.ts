/** Lets every request be retried each hour for two days, and prints where the time went, as JSON. */
import { createSandbox } from "@connection-requests/testing";
import { readList, report } from "./calls.ts";

/** Milliseconds of one run. */
export interface LifeTimes {
  /** All updates, through the whole pipeline: routed, held to the description, journalled. */
  readonly updates: number;
  /** Hour after hour goes by, everything comes back, somebody reads a page. */
  readonly hours: number;
  /** Two days go by at once after one update of each request. */
  readonly atOnce: number;
}

const hours = 48;

async function runHourly(count: number): Promise<Omit<LifeTimes, "atOnce">> {
  const sandbox = createSandbox({ connectionRequests: count, authorization: false });
  const ids = sandbox.connectionRequests.map(({ ID }) => ID);
  const times = { updates: 0, hours: 0 };
  for (let hour = 0; hour < hours; hour += 1) {
    const startedAt = performance.now();
    for (const id of ids) await report(sandbox, id, "CRRET");
    const updatedAt = performance.now();
    await sandbox.clock.advance({ hours: 1 });
    await readList(sandbox);
    times.updates += updatedAt - startedAt;
    times.hours += performance.now() - updatedAt;
  }
  const { waiting } = sandbox.toJSON();
  if (waiting !== count) throw new Error(`${waiting} of ${count} requests came back.`);
  return times;
}

async function runAtOnce(count: number): Promise<number> {
  const sandbox = createSandbox({ connectionRequests: count, authorization: false });
  for (const { ID } of sandbox.connectionRequests) await report(sandbox, ID, "CREU1");
  const startedAt = performance.now();
  await sandbox.clock.advance({ hours });
  await readList(sandbox);
  return performance.now() - startedAt;
}

const [, , count, rounds] = process.argv.map(Number);
const samples: LifeTimes[] = [];
for (let round = 0; round < (rounds ?? 1); round += 1) {
  samples.push({ ...(await runHourly(count ?? 0)), atOnce: await runAtOnce(count ?? 0) });
}
console.log(JSON.stringify(samples));
