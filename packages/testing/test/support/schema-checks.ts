import type { ConnectionRequest } from "@connection-requests/client";
import type { Violation } from "@connection-requests/client/validators";
import { validators } from "@connection-requests/client/validators";
import type { Arbitraries } from "@connection-requests/testing/arbitraries";

type Check = (value: unknown) => readonly Violation[];

/** What is wrong with a value of a schema, by the description; one that is no body is checked inside of one. */
export function checkSchema(name: keyof Arbitraries, value: unknown): readonly Violation[] {
  const check = checks[name];
  if (!check) throw new Error(`Say in schema-checks.ts in which body ${name} travels.`);
  return check(value);
}

const checks: { readonly [Name in keyof Arbitraries]?: Check } = {
  ConnectionRequestCollection: answerOf("listConnectionRequests", "200"),
  ConnectionRequest: answerOf("getConnectionRequest", "200"),
  UserEmailAddresses: (emailAddresses) => checkRequestWith({ emailAddresses }),
  ConnectionRequestStatus: (status) => checkRequestWith({ status }),
  CreatedConnectionRequest: answerOf("createConnectionRequest", "200"),
  ConnectionRequestUpdate: checkUpdate,
  UpdateStatus: (status) => checkUpdate({ status }),
  Void: answerOf("updateConnectionRequest", "200"),
  ErrorBody: answerOf("getConnectionRequest", "404"),
  ErrorBodyDetails: (details) => answerOf("getConnectionRequest", "404")({ Error: details }),
};

/** Valid, and written by hand: what is tested is not tested with itself. */
const request: ConnectionRequest = {
  firstName: "Robin",
  lastName: "Sample",
  status: "Pending",
  requestToken: "2",
  lastModified: "2026-01-05T09:00:00",
  userId: "3",
  ID: "1",
  URI: "https://example.com/1",
};

function checkRequestWith(properties: object): readonly Violation[] {
  return answerOf("getConnectionRequest", "200")({ ...request, ...properties });
}

function checkUpdate(value: unknown): readonly Violation[] {
  const check = validators["updateConnectionRequest"]?.body;
  if (!check) throw new Error("The update has no body.");
  return check(value);
}

function answerOf(operationId: string, status: string): Check {
  return (value) => {
    const check = validators[operationId]?.responses[status];
    if (!check) throw new Error(`${operationId} has no answer ${status}.`);
    return check(value);
  };
}
