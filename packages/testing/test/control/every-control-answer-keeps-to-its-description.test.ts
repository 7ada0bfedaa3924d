import description from "@connection-requests/testing/control/openapi.json" with { type: "json" };
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { callSandbox, update } from "../support/call-sandbox.ts";
import { serveControlled } from "../support/control-calls.ts";
import type { TestControlCall } from "../support/control-calls.ts";

const ajv = new Ajv2020({ strict: false, formats: { "date-time": /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ } });
ajv.addSchema(description, "control");

/** Method and path as the description has them, and a call of it. */
const calls: readonly [string, TestControlCall][] = [
  ["GET /_sandbox", {}],
  ["GET /_sandbox/openapi.json", { path: "/openapi.json" }],
  ["GET /_sandbox/credentials", { path: "/credentials" }],
  ["POST /_sandbox/access-tokens", { method: "POST", path: "/access-tokens" }],
  ["GET /_sandbox/connection-requests", { path: "/connection-requests" }],
  [
    "POST /_sandbox/connection-requests",
    { method: "POST", path: "/connection-requests", body: { count: 2 } },
  ],
  [
    "POST /_sandbox/connection-requests",
    { method: "POST", path: "/connection-requests", body: { connectionRequests: [{ ID: "9" }, {}] } },
  ],
  ["GET /_sandbox/lives", { path: "/lives" }],
  ["GET /_sandbox/lives/{id}", { path: "/lives/1" }],
  ["GET /_sandbox/lives/{id}", { path: "/lives/2%2F3" }],
  ["GET /_sandbox/lives/{id}/timeline", { path: "/lives/1/timeline" }],
  ["GET /_sandbox/emails", { path: "/emails" }],
  ["GET /_sandbox/requests", { path: "/requests" }],
  ["GET /_sandbox/requests", { path: "/requests?operation=updateConnectionRequest" }],
  ["GET /_sandbox/clock", { path: "/clock" }],
  ["PUT /_sandbox/clock", { method: "PUT", path: "/clock", body: { now: "2026-01-05T10:00:00Z" } }],
  [
    "POST /_sandbox/clock/advance",
    { method: "POST", path: "/clock/advance", body: { hours: 24, days: 0.5 } },
  ],
  [
    "POST /_sandbox/faults",
    { method: "POST", path: "/faults", body: { kind: "status", status: 503, nth: [2, 3] } },
  ],
  ["POST /_sandbox/faults", { method: "POST", path: "/faults", body: { steps: [200, "reset-in-answer"] } }],
  ["GET /_sandbox/faults", { path: "/faults" }],
  ["DELETE /_sandbox/faults", { method: "DELETE", path: "/faults" }],
  ["POST /_sandbox/oauth/refusals", { method: "POST", path: "/oauth/refusals", body: { code: 134 } }],
  ["POST /_sandbox/oauth/revocations", { method: "POST", path: "/oauth/revocations", body: {} }],
  ["POST /_sandbox/oauth/revocations", { method: "POST", path: "/oauth/revocations" }],
  ["POST /_sandbox/snapshots", { method: "POST", path: "/snapshots" }],
  ["POST /_sandbox/snapshots/{id}/restore", { method: "POST", path: "/snapshots/1/restore" }],
  ["POST /_sandbox/reset", { method: "POST", path: "/reset" }],
];

/** The JSON pointer of something in the description, as a reference of the schema validator. */
function reference(...steps: readonly string[]): { $ref: string } {
  const escaped = steps.map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")));
  return { $ref: `control#/${escaped.join("/")}` };
}

function findBreach(schema: object, value: unknown): string | undefined {
  const validate = ajv.compile(schema);
  return validate(value) ? undefined : ajv.errorsText(validate.errors);
}

test("each call of the description is made here, and each that is made is in the description", () => {
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect([...new Set(calls.map(([name]) => name))].sort()).toEqual(described.sort());
});

test("every answer, and every body that is accepted, is as the description says", async () => {
  const { sandbox, control } = await serveControlled({
    connectionRequests: [{ ID: "1" }, { ID: "2/3" }, {}],
  });
  await callSandbox(sandbox);
  await update(sandbox, "1", "CREU1");
  await callSandbox(sandbox, "?user=robin@example.com", { method: "POST" });
  await sandbox.fetch("https://us.api.concursolutions.com/nothing");

  for (const [name, call] of calls) {
    const [method = "", path = ""] = name.split(" ");
    const operation = ["paths", path, method.toLowerCase()];
    const { status, contentType, body } = await control(call);
    expect([name, status]).toEqual([name, call.method === undefined || body !== "" ? 200 : 204]);
    if (call.body !== undefined) {
      const schema = reference(...operation, "requestBody", "content", "application/json", "schema");
      expect([name, findBreach(schema, call.body)]).toEqual([name, undefined]);
    }
    if (status === 204) continue;
    const mediaType = contentType?.split(";")[0] ?? "";
    const schema = reference(...operation, "responses", "200", "content", mediaType, "schema");
    expect([name, findBreach(schema, body)]).toEqual([name, undefined]);
  }
});

test("a call without an answer of 200 in the description has an answer of 204", () => {
  for (const methods of Object.values(description.paths)) {
    for (const { responses } of Object.values(methods) as { responses: object }[]) {
      expect(Object.keys(responses)).toHaveLength(2);
      expect(Object.keys(responses)[1]).toBe("4XX");
    }
  }
});
