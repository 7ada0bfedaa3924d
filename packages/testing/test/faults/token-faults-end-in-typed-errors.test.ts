import { clientCredentials, createClient } from "@connection-requests/client";
import type { ErrorCode } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import type { Fault } from "@connection-requests/testing";
import { describe, expect, test } from "vitest";
import { transports } from "../support/transports.ts";
import { createWaitlessClock } from "../support/waitless-clock.ts";

const rows: [string, Fault, ErrorCode, number][] = [
  ["reset", { kind: "reset-before-answer" }, "network", 3],
  ["answer lost", { kind: "applied-but-answer-lost" }, "network", 3],
  ["truncated", { kind: "truncated-body" }, "network", 3],
  ["malformed", { kind: "malformed-body" }, "auth-transient", 1],
  ["503", { kind: "status", status: 503 }, "auth-transient", 3],
  ["page", { kind: "status", status: 502, body: "html" }, "auth-transient", 3],
];

describe.each(Object.keys(transports))("through %s", (transport) => {
  test.each(rows)("%s of a token request", async (_, fault, code, attempts) => {
    const sandbox = createSandbox({ faults: [{ ...fault, operation: "token" } as Fault] });
    const connection = await transports[transport]!(sandbox);
    const { baseUrl, fetch } = connection;
    const clock = createWaitlessClock();
    const client = createClient({ auth: clientCredentials(sandbox.credentials), baseUrl, fetch, clock });
    const error = await client.listConnectionRequests().catch((thrown: unknown) => thrown);
    await connection.close();
    expect(error).toMatchObject({ code });
    expect(sandbox.calls).toEqual(Array<string>(attempts).fill("token"));
  });

  test("a token that was revoked is renewed when it is not fresh", async () => {
    const sandbox = createSandbox({ connectionRequests: 1 });
    const connection = await transports[transport]!(sandbox);
    const { baseUrl, fetch } = connection;
    const { clock } = sandbox;
    const client = createClient({ auth: clientCredentials(sandbox.credentials), baseUrl, fetch, clock });
    await client.listConnectionRequests();
    await clock.advance({ minutes: 10 });
    sandbox.faults.script("updateConnectionRequest", ["token-revoked"]);
    const [request] = sandbox.connectionRequests;
    await client.updateConnectionRequest({ id: request!.ID, status: "CREU1" });
    await connection.close();
    expect(sandbox.requests.map(({ operationId, status }) => `${operationId} ${status}`)).toEqual([
      "token 200",
      "listConnectionRequests 200",
      "updateConnectionRequest 403",
      "token 200",
      "updateConnectionRequest 204",
    ]);
    expect(sandbox.emails).toHaveLength(1);
  });
});
