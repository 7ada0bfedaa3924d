import type { ErrorBody } from "@connection-requests/client";
import { decodeXml } from "@connection-requests/client/xml";
import type { Sandbox } from "@connection-requests/testing";
import { expect } from "vitest";

/** One call as a test writes it. */
export interface TestCall {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
}

/** Calls the API of a sandbox with a fresh token, below `/common/connectionrequests`. */
export async function callSandbox(sandbox: Sandbox, path = "", call: TestCall = {}): Promise<Response> {
  const { method = "GET", headers = {}, json } = call;
  const authorization = `Bearer ${await sandbox.accessToken()}`;
  return sandbox.fetch(`${sandbox.baseUrl}/common/connectionrequests${path}`, {
    method,
    headers: { accept: "application/json", "content-type": "application/json", authorization, ...headers },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
}

/** Reports how a connection went, and expects it to be accepted. */
export async function update(sandbox: Sandbox, id: string, status = "CRSUC"): Promise<void> {
  const response = await callSandbox(sandbox, `/${encodeURIComponent(id)}`, {
    method: "PUT",
    json: { status },
  });
  expect(response.status).toBe(204);
}

/** The IDs of what waits, in queue order. */
export function waitingIds(sandbox: Sandbox): string[] {
  return sandbox.connectionRequests.map(({ ID }) => ID);
}

/** The message of an error answer, in XML or JSON; fails if the body is not the API's error body. */
export async function errorMessage(response: Response): Promise<string> {
  const text = await response.text();
  const isXml = response.headers.get("content-type") === "application/xml; charset=utf-8";
  const error = isXml ? decodeXml("ErrorBodyDetails", text) : (JSON.parse(text) as ErrorBody).Error;
  expect(error).toEqual({
    Message: expect.any(String),
    "Server-Time": expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/),
    Id: expect.stringMatching(/^[\da-f-]{36}$/),
  });
  return error.Message ?? "";
}
