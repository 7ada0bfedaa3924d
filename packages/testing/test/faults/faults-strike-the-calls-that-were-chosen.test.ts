import { createSandbox } from "@connection-requests/testing";
import type { FaultSelection, Sandbox, SandboxOptions } from "@connection-requests/testing";
import { expect, test } from "vitest";

const paths = { list: "", one: "/1" };

/** Calls so often and gives the statuses, as digits: 2 for a success, 5 for the fault. */
async function call(sandbox: Sandbox, times: number, path: keyof typeof paths = "list"): Promise<string> {
  let digits = "";
  for (let sent = 0; sent < times; sent += 1) {
    const url = `/api/v3.2/common/connectionrequests${paths[path]}`;
    const { status } = await sandbox.handle({ method: "GET", url, headers: {} });
    digits += String(status)[0];
  }
  return digits;
}

const create = (selection: FaultSelection, options: SandboxOptions = {}): Sandbox => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }], authorization: false, ...options });
  sandbox.faults.add({ ...selection, kind: "status", status: 500 });
  return sandbox;
};

test.each<[FaultSelection, string]>([
  [{}, "55555555"],
  [{ nth: 1 }, "52222222"],
  [{ nth: [2, 5] }, "25225222"],
  [{ every: 3 }, "22522522"],
  [{ every: 3, times: 1 }, "22522222"],
  [{ times: 2 }, "55222222"],
  [{ nth: [1, 3, 4], times: 2 }, "52522222"],
  [{ operation: "getConnectionRequest" }, "22222222"],
  [{ operation: "listConnectionRequests", nth: 8 }, "22222225"],
])("%j strikes %s", async (selection, strikes) => {
  expect(await call(create(selection), 8)).toBe(strikes);
});

test("the calls of other operations are not counted", async () => {
  const sandbox = create({ operation: "getConnectionRequest", nth: 2 });
  expect(await call(sandbox, 3, "list")).toBe("222");
  expect(await call(sandbox, 3, "one")).toBe("252");
});

test("every call means every call, even one that the description does not know", async () => {
  const sandbox = create({});
  expect((await sandbox.handle({ method: "GET", url: "/unknown", headers: {} })).status).toBe(500);
  expect((await sandbox.handle({ method: "POST", url: "/oauth2/v0/token", headers: {} })).status).toBe(500);
});

test("a probability strikes about as often as it says, and the same calls each time", async () => {
  const strikes = await call(create({ probability: 0.25 }), 400);
  const count = strikes.split("5").length - 1;
  expect(count).toBeGreaterThan(70);
  expect(count).toBeLessThan(130);
  expect(await call(create({ probability: 0.25 }), 400)).toBe(strikes);
  expect(await call(create({ probability: 0.25 }, { seed: 7 }), 400)).not.toBe(strikes);
  const seeded = await call(create({ probability: 0.25, seed: 9 }), 400);
  expect(seeded).not.toBe(strikes);
  expect(await call(create({ probability: 0.25, seed: 9 }, { seed: 7 }), 400)).toBe(seeded);
});

test.each<FaultSelection>([{ forMs: 60_000 }, { until: "2026-01-05T09:01:00Z" }])(
  "%j lasts that long in the sandbox's time",
  async (selection) => {
    const sandbox = create(selection);
    expect(await call(sandbox, 2)).toBe("55");
    await sandbox.clock.advance({ milliseconds: 59_999 });
    expect(await call(sandbox, 1)).toBe("5");
    await sandbox.clock.advance({ milliseconds: 1 });
    expect(await call(sandbox, 2)).toBe("22");
  },
);

test("maintenance strikes everything and says when it is over", async () => {
  const sandbox = createSandbox({ faults: [{ kind: "maintenance", forMs: 90_000 }] });
  await sandbox.clock.advance({ milliseconds: 500 });
  for (const [method, url] of [
    ["GET", "/api/v3.2/common/connectionrequests"],
    ["POST", "/oauth2/v0/token"],
    ["DELETE", "/app-mgmt/v0/connections"],
  ] as const) {
    const { status, headers } = await sandbox.handle({ method, url, headers: {} });
    expect([status, headers["retry-after"], headers["content-type"]]).toEqual([
      503,
      "90",
      "text/html; charset=utf-8",
    ]);
  }
  await sandbox.clock.advance({ seconds: 90 });
  expect((await sandbox.handle({ method: "POST", url: "/oauth2/v0/token", headers: {} })).status).toBe(400);
});

test("the first fault that strikes decides, and those after it do not see the call", async () => {
  const sandbox = create({ nth: 1 });
  sandbox.faults.add({ kind: "status", status: 404, nth: 1 });
  expect(await call(sandbox, 3)).toBe("542");
});
