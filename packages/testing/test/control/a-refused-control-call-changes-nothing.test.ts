import { expect, test } from "vitest";
import { serveControlled } from "../support/control-calls.ts";
import type { TestControlCall } from "../support/control-calls.ts";

const post = (path: string, body?: unknown): TestControlCall => ({ method: "POST", path, body });
const seed = (body: unknown): TestControlCall => post("/connection-requests", body);

test.each<[number, string, TestControlCall]>([
  [404, "no such control call", { path: "/nothing" }],
  [404, "no such control call", { path: "/lives/1/2/3" }],
  [404, "no connection request with this ID", { path: "/lives/unknown" }],
  [404, "no connection request with this ID", { path: "/lives/unknown/timeline" }],
  [404, "no such snapshot", post("/snapshots/7/restore")],
  [404, "not properly percent-encoded", { path: "/lives/%E0" }],
  [405, "knows the methods GET, POST", { method: "DELETE", path: "/connection-requests" }],
  [405, "knows the methods POST", { path: "/reset" }],
  [400, 'Unknown query parameter "operatoin"', { path: "/requests?operatoin=token" }],
  [400, "operation must be one of: listConnectionRequests,", { path: "/requests?operation=lits" }],
  [400, "takes no body", post("/reset", {})],
  [400, "sent as application/json", { ...seed({ count: 1 }), headers: { "content-type": "text/plain" } }],
  [400, "must be a JSON object", seed("{")],
  [400, "must be a JSON object", seed([])],
  [400, "must be a JSON object", seed("null")],
  [400, 'Unknown property of the body "cuont"', seed({ cuont: 1 })],
  [400, "either count or connectionRequests", seed({})],
  [400, "either count or connectionRequests", seed({ count: 1, connectionRequests: [] })],
  [400, "from 0 to 100000", seed({ count: 100_001 })],
  [400, "from 0 to 100000", seed({ count: -1 })],
  [400, "from 0 to 100000", seed({ count: "3" })],
  [400, "must be a list", seed({ connectionRequests: {} })],
  [400, "connectionRequests[1] is no connection request", seed({ connectionRequests: [{}, 5] })],
  [400, "/lastName: must be", seed({ connectionRequests: [{}, { lastName: 5 }] })],
  [400, "/emailAddresses: must be", seed({ connectionRequests: [{ emailAddresses: 5 }] })],
  [400, "is taken by another one", seed({ connectionRequests: [{}, { ID: "1" }] })],
  [400, "is taken by another one", seed({ connectionRequests: [{ ID: "8" }, { ID: "8" }] })],
  [400, "now must be text", { method: "PUT", path: "/clock", body: {} }],
  [400, "must be a date-time with a zone", { method: "PUT", path: "/clock", body: { now: "tomorrow" } }],
  [400, "forward only", { method: "PUT", path: "/clock", body: { now: "2020-01-01T00:00:00Z" } }],
  [400, "hours must be a number", post("/clock/advance", { hours: -1 })],
  [400, "hours must be a number", post("/clock/advance", { hours: "1" })],
  [400, "time ends with the year 9998", post("/clock/advance", { days: 1e12 })],
  [400, "time ends with the year 9998", post("/clock/advance", { milliseconds: 1e300 })],
  [400, "Unknown property", post("/clock/advance", { horus: 1 })],
  [400, "no such code", post("/oauth/refusals", { code: 1 })],
  [400, "no such code", post("/oauth/refusals", {})],
  [400, "times must be", post("/oauth/refusals", { code: 134, times: 0 })],
  [400, "times must be", post("/oauth/refusals", { code: 134, times: 1e9 })],
  [400, "userId must be text", post("/oauth/revocations", { userId: 5 })],
  [400, "fault", post("/faults", {})],
  [400, "fault", post("/faults", { kind: "no such kind" })],
  [400, "fault", post("/faults", { kind: "status", status: 42 })],
  [400, "fault", post("/faults", { steps: [] })],
])("%i with “%s” answers %j", async (status, reason, call) => {
  const { sandbox, control } = await serveControlled({ connectionRequests: [{ ID: "1" }, { ID: "2" }] });
  const before = sandbox.snapshot();

  const answer = await control(call);

  expect(answer).toEqual({
    status,
    contentType: "application/json; charset=utf-8",
    body: { error: expect.stringContaining(reason) },
  });
  expect(sandbox.snapshot()).toEqual(before);
});

test("what is refused repeats no value of the call", async () => {
  const { control } = await serveControlled();
  const person = { lastName: "L4st", loyaltyNumber: 4711, requestToken: ["t0ken"], emailAddresses: "m4il" };
  const { status, body } = await control(seed({ connectionRequests: [person] }));
  expect(status).toBe(400);
  expect(JSON.stringify(body)).not.toMatch(/L4st|4711|t0ken|m4il/);
});
