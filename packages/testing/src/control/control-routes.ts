import { SandboxError } from "../errors.ts";
import { parseFault } from "../faults/parse-fault.ts";
import type { OauthRefusalCode } from "../oauth/oauth-refusal.ts";
import { operations } from "../operations.ts";
import type { Refusal } from "../sandbox-answer.ts";
import { formatTime } from "../time/format-time.ts";
import type { ControlRoute, Controlled } from "./control-call.ts";
import description from "./openapi.json" with { type: "json" };
import { readAddedRequests } from "./read-added-requests.ts";

const journalOperations = [...Object.keys(operations), "token", "revoke"];
const durationUnits = ["days", "hours", "minutes", "seconds", "milliseconds"];

/** Every control call, by method and path as `openapi.json` has them. */
export const controlRoutes: Readonly<Record<string, ControlRoute>> = {
  "GET /_sandbox": { answer: (_call, { sandbox }) => sandbox.toJSON() },
  "GET /_sandbox/openapi.json": { answer: () => description },
  "GET /_sandbox/credentials": { answer: (_call, { sandbox }) => sandbox.credentials },
  "POST /_sandbox/access-tokens": {
    answer: async (_call, { sandbox }) => ({ accessToken: await sandbox.accessToken() }),
  },
  "GET /_sandbox/connection-requests": { answer: (_call, { sandbox }) => sandbox.connectionRequests },
  "POST /_sandbox/connection-requests": {
    body: ["count", "connectionRequests"],
    answer: ({ body }, { sandbox }) => sandbox.addConnectionRequests(readAddedRequests(body)),
  },
  "GET /_sandbox/lives": { answer: (_call, { sandbox }) => sandbox.lives },
  "GET /_sandbox/lives/{id}": { answer: ({ id }, { sandbox }) => sandbox.life(id) ?? unknownRequest },
  "GET /_sandbox/lives/{id}/timeline": {
    answer: ({ id }, { sandbox }) => (sandbox.life(id) ? sandbox.timeline(id) : unknownRequest),
  },
  "GET /_sandbox/emails": { answer: (_call, { sandbox }) => sandbox.emails },
  "GET /_sandbox/requests": {
    query: ["operation"],
    answer: ({ query }, { sandbox }) => {
      const operation = query.get("operation");
      if (operation !== null && !journalOperations.includes(operation)) {
        throw new SandboxError("config", `operation must be one of: ${journalOperations.join(", ")}.`);
      }
      return sandbox.requests.filter(({ operationId }) => operation === null || operationId === operation);
    },
  },
  "GET /_sandbox/clock": { answer: (_call, controlled) => readClock(controlled) },
  "PUT /_sandbox/clock": {
    body: ["now"],
    answer: async ({ body }, controlled) => {
      await controlled.sandbox.clock.set(readText(body["now"], "now"));
      return readClock(controlled);
    },
  },
  "POST /_sandbox/clock/advance": {
    body: durationUnits,
    answer: async ({ body }, controlled) => {
      await controlled.sandbox.clock.advance(body);
      return readClock(controlled);
    },
  },
  "GET /_sandbox/faults": {
    answer: (_call, { sandbox: { faults } }) => ({ active: faults.active, unused: faults.unused }),
  },
  "POST /_sandbox/faults": {
    body: "checked by the answer",
    answer: ({ body }, { sandbox }) => sandbox.faults.add(parseFault(body)) as undefined,
  },
  "DELETE /_sandbox/faults": { answer: (_call, { sandbox }) => sandbox.faults.clear() as undefined },
  "POST /_sandbox/oauth/refusals": {
    body: ["code", "times"],
    answer: ({ body: { code, times = 1 } }, { sandbox }) =>
      sandbox.oauth.refuseNext(code as OauthRefusalCode, times as number) as undefined,
  },
  "POST /_sandbox/oauth/revocations": {
    body: ["userId"],
    answer: ({ body: { userId } }, { sandbox }) =>
      sandbox.oauth.revoke(userId === undefined ? userId : readText(userId, "userId")) as undefined,
  },
  "POST /_sandbox/reset": {
    answer: (_call, { sandbox }) => {
      sandbox.reset();
      return sandbox.toJSON();
    },
  },
  "POST /_sandbox/snapshots": { answer: (_call, { snapshots }) => ({ id: snapshots.take() }) },
  "POST /_sandbox/snapshots/{id}/restore": {
    answer: ({ id }, { sandbox, snapshots }) =>
      snapshots.restore(id)
        ? sandbox.toJSON()
        : { status: 404, reason: "There is no such snapshot: the last 20 are kept." },
  },
};

const unknownRequest: Refusal = { status: 404, reason: "There is no connection request with this ID." };

function readClock({ sandbox }: Controlled): object {
  return { now: formatTime(sandbox.clock.now()) };
}

function readText(value: unknown, name: string): string {
  if (typeof value !== "string") throw new SandboxError("config", `${name} must be text.`);
  return value;
}
