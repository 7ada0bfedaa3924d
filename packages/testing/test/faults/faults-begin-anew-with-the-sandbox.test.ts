import { createSandbox } from "@connection-requests/testing";
import type { Fault, Sandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";

const failing: Fault = { kind: "status", status: 500 };

async function call(sandbox: Sandbox, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let sent = 0; sent < times; sent += 1) {
    const url = "/api/v3.2/common/connectionrequests";
    statuses.push((await sandbox.handle({ method: "GET", url, headers: {} })).status);
  }
  return statuses;
}

test("reset() takes away what was added, and gives back what the sandbox was made with", async () => {
  const sandbox = createSandbox({ authorization: false, faults: [{ ...failing, nth: 1 }] });
  sandbox.faults.add({ ...failing, nth: 2 });
  expect(await call(sandbox, 4)).toEqual([500, 200, 500, 200]);
  sandbox.reset();
  expect(sandbox.faults.active).toEqual([{ ...failing, nth: 1 }]);
  expect(await call(sandbox, 4)).toEqual([500, 200, 200, 200]);
});

test("a snapshot holds the faults and how far they are", async () => {
  const sandbox = createSandbox({ authorization: false, connectionRequests: 1 });
  sandbox.faults.script("listConnectionRequests", [200, 503, 429]);
  sandbox.faults.add({ ...failing, probability: 0.5, forMs: 60_000 });
  await call(sandbox, 1);
  const snapshot = JSON.parse(JSON.stringify(sandbox.snapshot())) as ReturnType<Sandbox["snapshot"]>;
  const later = async (one: Sandbox): Promise<number[]> => {
    const statuses = await call(one, 20);
    await one.clock.advance({ minutes: 1 });
    return [...statuses, ...(await call(one, 5))];
  };
  const statuses = await later(sandbox);
  expect(new Set(statuses)).toEqual(new Set([200, 429, 500, 503]));
  expect(statuses.slice(-5)).toEqual([200, 200, 200, 200, 200]);

  const other = createSandbox({ authorization: false, connectionRequests: 1 });
  other.restore(snapshot);
  expect(other.faults.active).toHaveLength(2);
  expect(await later(other)).toEqual(statuses);
});
