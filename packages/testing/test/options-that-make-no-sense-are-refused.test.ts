import { buildConnectionRequest, createSandbox, SandboxError } from "@connection-requests/testing";
import { expect, test } from "vitest";

test.each<[object, string]>([
  [{ conectionRequests: 5 }, 'Unknown sandbox option "conectionRequests"'],
  [{ connectionRequests: -1 }, "connectionRequests"],
  [{ connectionRequests: 1.5 }, "connectionRequests"],
  [{ connectionRequests: "5" }, "connectionRequests"],
  [
    { connectionRequests: [{}, { lastModified: "s3cret" }] },
    "connectionRequests[1] is no connection request: /lastModified",
  ],
  [{ connectionRequests: [{ lastName: 5 }] }, "connectionRequests[0] is no connection request: /lastName"],
  [{ connectionRequests: [{ ID: "1" }, { ID: "1" }] }, "connectionRequests[1] is no connection request: /ID"],
  [{ authorization: "no" }, "authorization"],
  [{ seed: "s3cret" }, "seed"],
  [{ seed: 0.5 }, "seed"],
  [{ startAt: "2026-01-05T09:00:00" }, "startAt"],
  [{ startAt: "2026-13-05T09:00:00Z" }, "startAt"],
  [{ startAt: 5 }, "startAt"],
  [{ startAt: Date.UTC(2026, 0, 5) }, "startAt"],
  [{ time: "s3cret" }, "time must be"],
  [{ behaviour: "s3cret" }, "behaviour must be an object"],
  [{ behaviour: null }, "behaviour must be an object"],
  [{ behaviour: { counter: "shared" } }, 'Unknown behaviour "counter". Known are: counters, capCounts'],
  [{ behaviour: { counters: "s3cret" } }, "behaviour.counters must be one of: per-kind, per-status, shared"],
  [{ behaviour: { reading: true } }, "behaviour.reading must be one of"],
  [{ behaviour: { requestTokenLifetimeMinutes: 0 } }, "behaviour.requestTokenLifetimeMinutes"],
  [{ behaviour: { requestTokenLifetimeMinutes: "15" } }, "behaviour.requestTokenLifetimeMinutes"],
  [{ alterAnswer: {} }, "alterAnswer"],
])("createSandbox(%j) names %s", (options, name) => {
  const create = () => createSandbox(options);
  expect(create).toThrow(SandboxError);
  expect(create).toThrow(name);
  expect(create).not.toThrow("s3cret");
});

test("the error has the code config", () => {
  expect(() => createSandbox({ seed: 0.5 })).toThrow(
    expect.objectContaining({ code: "config", name: "SandboxError" }),
  );
});

test("a fixture of a person who cannot be is refused", () => {
  expect(() => buildConnectionRequest({}, -1)).toThrow("index");
});

test("the caller's options are neither changed nor looked at again", async () => {
  const options = Object.freeze({ connectionRequests: Object.freeze([{}]), authorization: false });
  expect(createSandbox(options).connectionRequests).toHaveLength(1);

  const changing = { connectionRequests: 1, authorization: false };
  const sandbox = createSandbox(changing);
  changing.authorization = true;
  expect((await sandbox.fetch(`${sandbox.baseUrl}/common/connectionrequests`)).status).toBe(200);
});
