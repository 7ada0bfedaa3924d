import { createSandbox } from "@connection-requests/testing";
import type { Sandbox } from "@connection-requests/testing";
import { decodeXml } from "@connection-requests/client/xml";
import type { ErrorBody } from "@connection-requests/client";
import { expect, test } from "vitest";
import { callWire, formats } from "../support/wire-call.ts";
import type { WireCall } from "../support/wire-call.ts";

const oddPeople = [
  { ID: "1", lastName: "O'Example & <Söhne>", middleName: null, loyaltyNumber: "0012" },
  { ID: "2", lastName: " \u{1F600}\t]]> ", emailAddresses: null, loyaltyNumber: null },
  { ID: "3", emailAddresses: { email1: "a@example.com", email2: null } },
];

const sandboxes: readonly (() => Sandbox)[] = [
  () => createSandbox(),
  () => createSandbox({ connectionRequests: 1 }),
  () => createSandbox({ connectionRequests: 12 }),
  () => createSandbox({ connectionRequests: oddPeople }),
];

const [json, xml] = formats;

async function askBoth(create: () => Sandbox, path: string, call: WireCall = {}): Promise<[string, string]> {
  const texts = [json, xml].map(async ({ mediaType }) => {
    const response = await callWire(create(), path, { ...call, headers: { accept: mediaType } });
    return response.text();
  });
  return Promise.all(texts) as Promise<[string, string]>;
}

test.each(sandboxes)("a list of sandbox %#, decoded, is what JSON gives", async (create) => {
  const [inJson, inXml] = await askBoth(create, "?limit=10");
  expect(decodeXml("ConnectionRequestCollection", inXml)).toEqual(JSON.parse(inJson));
});

test("a single request, decoded, is what JSON gives", async () => {
  for (const { ID } of oddPeople) {
    const [inJson, inXml] = await askBoth(sandboxes[3] as () => Sandbox, `/${ID}`);
    expect(decodeXml("ConnectionRequest", inXml)).toEqual(JSON.parse(inJson));
  }
});

test("the answer to a creation, decoded, is what JSON gives", async () => {
  const [inJson, inXml] = await askBoth(sandboxes[0] as () => Sandbox, "?user=new@example.com", {
    method: "POST",
  });
  expect(decodeXml("CreatedConnectionRequest", inXml)).toEqual(JSON.parse(inJson));
});

test.each(["?limit=11", "?offset=a", "/unknown", "/unknown/path"])(
  "the error that %s gives, decoded, is what JSON wraps",
  async (path) => {
    const [inJson, inXml] = await askBoth(sandboxes[1] as () => Sandbox, path);
    expect(decodeXml("ErrorBodyDetails", inXml)).toEqual((JSON.parse(inJson) as ErrorBody).Error);
  },
);

test("an update is understood in either format, whatever its answer would be in", async () => {
  for (const { mediaType, update } of formats) {
    for (const charset of ["", "; charset=utf-8", ';charset="UTF-8"']) {
      const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
      const headers = { "content-type": mediaType + charset };
      const response = await callWire(sandbox, "/1", { method: "PUT", headers, body: update });
      expect(response.status).toBe(204);
      expect(response.body).toBeNull();
      expect(sandbox.life("1")?.state).toBe("connected");
    }
  }
});
