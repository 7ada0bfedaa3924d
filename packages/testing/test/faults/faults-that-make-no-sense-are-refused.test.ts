import { createSandbox, parseFault, SandboxError } from "@connection-requests/testing";
import type { Fault } from "@connection-requests/testing";
import { expect, test } from "vitest";

const failing = { kind: "status", status: 500 };

const nonsense: [unknown, string][] = [
  [undefined, "A fault must be an object"],
  [null, "A fault must be an object"],
  ["reset-before-answer", "A fault must be an object"],
  [[], "A fault must be an object"],
  [{}, "fault.kind must be one of: status, delay"],
  [{ kind: "s3cret" }, "fault.kind must be one of: status, delay"],
  [{ kind: "toString" }, "fault.kind must be one of"],
  [{ kind: 5 }, "fault.kind must be one of"],
  [{ kind: "status" }, "fault.status must be a status from 200 to 599"],
  [{ kind: "status", status: 99 }, "fault.status must be"],
  [{ kind: "status", status: 600 }, "fault.status must be"],
  [{ kind: "status", status: "s3cret" }, "fault.status must be"],
  [{ kind: "status", status: 200, body: "error" }, "fault.body can be an error from status 400 on"],
  [{ ...failing, body: "s3cret" }, "fault.body must be one of: error, html, text, empty"],
  [{ ...failing, retryAfter: -1 }, "fault.retryAfter must be"],
  [{ ...failing, retryAfter: "1\r\ns3cret: 1" }, "fault.retryAfter must be"],
  [{ ...failing, applied: "s3cret" }, "fault.applied must be true or false"],
  [{ ...failing, delayMs: 5 }, 'Unknown part of fault "delayMs". Known are: kind, status, body'],
  [{ kind: "delay" }, "fault.delayMs must be milliseconds"],
  [{ kind: "delay", delayMs: 0 }, "fault.delayMs must be milliseconds"],
  [{ kind: "delay", delayMs: Infinity }, "fault.delayMs must be milliseconds"],
  [{ kind: "truncated-body", status: 500 }, 'Unknown part of fault "status"'],
  [{ ...failing, operation: "s3cret" }, "fault.operation must be one of: listConnectionRequests"],
  [{ ...failing, operationId: "token" }, 'Unknown part of fault "operationId"'],
  [{ ...failing, nth: 0 }, "fault.nth must be a whole number"],
  [{ ...failing, nth: [] }, "fault.nth must be a whole number"],
  [{ ...failing, nth: [1, 1.5] }, "fault.nth must be a whole number"],
  [{ ...failing, every: 0 }, "fault.every must be a whole number"],
  [{ ...failing, times: 0 }, "fault.times must be a whole number"],
  [{ ...failing, probability: 0 }, "fault.probability must be a number above 0"],
  [{ ...failing, probability: 1.1 }, "fault.probability must be a number above 0"],
  [{ ...failing, probability: "s3cret" }, "fault.probability must be a number above 0"],
  [{ ...failing, seed: 0.5 }, "fault.seed must be a whole number"],
  [{ ...failing, forMs: 0 }, "fault.forMs must be milliseconds"],
  [{ ...failing, until: "2026-01-05T10:00:00" }, "fault.until must be a date-time with a zone"],
  [{ ...failing, until: 5 }, "fault.until must be a date-time with a zone"],
  [{ ...failing, forMs: 5, until: "2026-01-05T10:00:00Z" }, "fault takes forMs or until, not both"],
  [{ kind: "token-revoked", operation: "token" }, "token requests carry no access token"],
  [{ kind: "maintenance" }, "maintenance needs an end, forMs or until"],
  [{ kind: "maintenance", forMs: 5, operation: "token" }, "maintenance strikes every call"],
  [{ steps: [] }, "fault.steps must be a list of one step or more"],
  [{ steps: 5 }, "fault.steps must be a list of one step or more"],
  [{ steps: [200], nth: 1 }, 'Unknown part of a fault script "nth". Known are: operation, steps'],
  [{ steps: [200], operation: "s3cret" }, "fault.operation must be one of"],
  [{ steps: [200, 100] }, "fault.steps[1] must be a status from 200 to 599"],
  [{ steps: [null] }, "fault.steps[0] must be a status, a kind of fault, or a fault"],
  [{ steps: ["s3cret"] }, "fault.steps[0].kind must be one of"],
  [{ steps: ["delay"] }, "fault.steps[0].delayMs must be milliseconds"],
  [{ steps: ["maintenance"] }, "fault.steps[0] cannot be maintenance"],
  [{ steps: [{ ...failing, nth: 1 }] }, 'Unknown part of fault.steps[0] "nth"'],
];

test.each(nonsense)("%j: %s", (value, reason) => {
  const sandbox = createSandbox();
  const before = JSON.stringify(sandbox.snapshot());
  for (const refused of [
    () => parseFault(value),
    () => sandbox.faults.add(value as Fault),
    () => createSandbox({ faults: [value as Fault] }),
  ]) {
    expect(refused).toThrow(SandboxError);
    expect(refused).toThrow(reason);
    expect(refused).not.toThrow("s3cret");
  }
  expect(JSON.stringify(sandbox.snapshot())).toBe(before);
});

test("faults that are no list are refused", () => {
  expect(() => createSandbox({ faults: {} as [] })).toThrow("faults must be a list");
});

test("what was read shares nothing with what was given", () => {
  const given = { operation: "token", steps: [{ kind: "delay", delayMs: 5 }, 503] };
  const fault = parseFault(given);
  given.steps.pop();
  Object.assign(given.steps[0]!, { delayMs: 7 });
  expect(fault).toEqual({ operation: "token", steps: [{ kind: "delay", delayMs: 5 }, 503] });
  expect(Object.isFrozen((fault as typeof given).steps[0])).toBe(true);
});
