import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callWire } from "../support/wire-call.ts";

const namespaces =
  'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

test("a page: wrapped items, ID and URI first, nil, an escaped link to another host", async () => {
  const sandbox = createSandbox({
    connectionRequests: [{ ID: "1", middleName: null, emailAddresses: null }, { ID: "2" }],
  });
  const text = await (await callWire(sandbox, "?limit=1")).text();
  const { requestToken, userId } = sandbox.connectionRequests[0] ?? {};
  expect(text).toBe(
    `<ConnectionRequests ${namespaces}><Items><ConnectionRequest>` +
      "<ID>1</ID><URI>https://us.concursolutions.com/api/v3.2/common/connectionrequests/1</URI>" +
      '<firstName>Robin</firstName><middleName xsi:nil="true" /><lastName>Sample</lastName>' +
      `<loyaltyNumber>0000000001</loyaltyNumber><status>Pending</status><requestToken>${requestToken}</requestToken>` +
      '<lastModified>2026-01-05T09:00:00</lastModified><emailAddresses xsi:nil="true" />' +
      `<userId>${userId}</userId></ConnectionRequest></Items>` +
      "<NextPage>https://us.concursolutions.com/api/v3.2/common/connectionrequests/?limit=1&amp;offset=1</NextPage>" +
      "</ConnectionRequests>",
  );
});

test("the empty queue", async () => {
  const text = await (await callWire(createSandbox(), "")).text();
  expect(text).toBe(
    `<ConnectionRequests ${namespaces}><Items /><NextPage xsi:nil="true" /></ConnectionRequests>`,
  );
});

test("the answer to a creation", async () => {
  const sandbox = createSandbox();
  const response = await callWire(sandbox, "?user=new@example.com", { method: "POST" });
  const { ID, URI } = sandbox.connectionRequests[0] ?? {};
  expect(await response.text()).toBe(`<Response><ID>${ID}</ID><URI>${URI}</URI></Response>`);
});

test("an error", async () => {
  const text = await (await callWire(createSandbox(), "/1")).text();
  expect(text).toMatch(
    /^<Error><Message>No such connection request waits\.<\/Message><Server-Time>2026-01-05T09:00:00<\/Server-Time><Id>[\da-f-]{36}<\/Id><\/Error>$/,
  );
});
