import { createSandbox } from "@connection-requests/testing";
import type { Fault, FaultScript, Sandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";

const url = "/api/v3.2/common/connectionrequests";

async function list(sandbox: Sandbox, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let sent = 0; sent < times; sent += 1) {
    statuses.push((await sandbox.handle({ method: "GET", url, headers: {} })).status);
  }
  return statuses;
}

test("a script answers one call after the other, and then the API does", async () => {
  const sandbox = createSandbox({ authorization: false });
  sandbox.faults.script("listConnectionRequests", [200, 503, { kind: "status", status: 429 }, 200]);
  await sandbox.handle({ method: "GET", url: `${url}/1`, headers: {} });
  expect(await list(sandbox, 6)).toEqual([200, 503, 429, 200, 200, 200]);
  expect(sandbox.faults.unused).toEqual([]);
  expect(sandbox.faults.active).toEqual([]);
});

test("a step may be any kind of fault", async () => {
  const sandbox = createSandbox({ authorization: false });
  sandbox.faults.script("listConnectionRequests", ["reset-before-answer", "malformed-body"]);
  await expect(sandbox.fetch(sandbox.baseUrl + "/common/connectionrequests")).rejects.toThrow("fetch failed");
  const { body } = await sandbox.handle({ method: "GET", url, headers: { accept: "application/json" } });
  expect(() => JSON.parse(body ?? "")).toThrow(SyntaxError);
});

test("what a script has left is told, step by step", async () => {
  const sandbox = createSandbox({ authorization: false });
  const operation = "listConnectionRequests";
  sandbox.faults.script(operation, [200, 503, "truncated-body"]);
  expect(sandbox.faults.unused).toEqual([{ operation, steps: [200, 503, "truncated-body"] }]);
  await list(sandbox, 2);
  expect(sandbox.faults.unused).toEqual([{ operation, steps: ["truncated-body"] }]);
});

test.each<[string, Fault | FaultScript, number, (Fault | FaultScript)[]]>([
  ["a fault that never struck", { kind: "token-revoked" }, 2, [{ kind: "token-revoked" }]],
  ["a fault that struck", { kind: "truncated-body" }, 1, []],
  ["numbers", { kind: "status", status: 500, nth: [1, 4] }, 2, [{ kind: "status", status: 500, nth: [4] }]],
  ["times", { kind: "status", status: 500, times: 3 }, 1, [{ kind: "status", status: 500, times: 2 }]],
  ["every number that came", { kind: "status", status: 500, nth: 2 }, 2, []],
])("what is left of %s is told", async (_, fault, calls, unused) => {
  const sandbox = createSandbox({ authorization: false, faults: [fault] });
  await list(sandbox, calls);
  expect(sandbox.faults.unused).toEqual(unused);
});

test("what never struck in its time is still told", async () => {
  const fault: Fault = { kind: "reset-before-answer", forMs: 1000 };
  const sandbox = createSandbox({ authorization: false, faults: [fault] });
  await sandbox.clock.advance({ seconds: 2 });
  await list(sandbox, 1);
  expect(sandbox.faults.active).toEqual([]);
  expect(sandbox.faults.unused).toEqual([fault]);
  sandbox.faults.clear();
  expect(sandbox.faults.unused).toEqual([]);
});
