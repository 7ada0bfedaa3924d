import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, waitingIds } from "../support/call-sandbox.ts";

const wireOrder = [
  "firstName",
  "middleName",
  "lastName",
  "loyaltyNumber",
  "status",
  "requestToken",
  "lastModified",
  "emailAddresses",
  "userId",
  "ID",
  "URI",
];

test("a request ends with userId, ID, URI, alone and in a list", async () => {
  const sandbox = createSandbox({
    connectionRequests: [{ URI: "https://example.com/1", ID: "1", lastName: "A" }],
  });
  const single: object = await (await callSandbox(sandbox, `/${waitingIds(sandbox)[0]}`)).json();
  const page = (await (await callSandbox(sandbox)).json()) as { Items: object[] };

  expect(Object.keys(single)).toEqual(wireOrder);
  expect(Object.keys(page)).toEqual(["Items", "NextPage"]);
  expect(page.Items).toEqual([single]);
  expect(Object.keys(page.Items[0] ?? {})).toEqual(wireOrder);
});
