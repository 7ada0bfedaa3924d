import { createSandbox } from "@connection-requests/testing";
import type { FaultBody } from "@connection-requests/testing";
import { expect, test } from "vitest";

test.each<[FaultBody | undefined, string, RegExp]>([
  [undefined, "application/json", /^application\/json.*\n\{"Error":\{"Message":/],
  ["error", "application/xml", /^application\/xml.*\n(<\?xml.*\?>)?\s*<Error>/],
  ["html", "application/json", /^text\/html.*\n<!DOCTYPE html>/],
  ["text", "application/json", /^text\/plain.*\n503\n$/],
  ["empty", "application/json", /^undefined\nundefined$/],
])("a body of the kind %s for those who accept %s", async (body, accept, form) => {
  const sandbox = createSandbox({
    faults: [{ kind: "status", status: 503, retryAfter: 7, ...(body && { body }) }],
  });
  const request = { method: "GET", url: "/api/v3.2/common/connectionrequests" };
  const headers = { accept, "concur-correlationid": "mine" };
  const answer = await sandbox.handle({ ...request, headers });
  expect(answer.status).toBe(503);
  expect(answer.headers).toMatchObject({ "retry-after": "7", "concur-correlationid": "mine" });
  expect(`${answer.headers["content-type"]}\n${answer.body}`).toMatch(form);
});
