import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, errorMessage, waitingIds } from "../support/call-sandbox.ts";
import { readPage } from "../support/read-page.ts";

test("NextPage has offset and limit of the next page, on a host that is not the API's", async () => {
  const sandbox = createSandbox({ connectionRequests: 11 });
  const { nextPage } = await readPage(sandbox, "?limit=4");

  const url = new URL(nextPage ?? "");
  expect(url.host).toBe("us.concursolutions.com");
  expect(url.host).not.toBe(new URL(sandbox.baseUrl).host);
  expect(Object.fromEntries(url.searchParams)).toEqual({ limit: "4", offset: "4" });
});

test("following the offset of NextPage reads everything, and the last page has null", async () => {
  const sandbox = createSandbox({ connectionRequests: 10 });
  const read: string[] = [];
  let query: string | undefined = "?limit=5";
  while (query !== undefined) {
    const { ids, nextPage } = await readPage(sandbox, query);
    read.push(...ids);
    query = nextPage ? new URL(nextPage).search : undefined;
  }
  expect(read).toEqual(waitingIds(sandbox));
});

test("whoever takes a token to the host of the links is refused", async () => {
  const sandbox = createSandbox({ connectionRequests: 11 });
  const { nextPage } = await readPage(sandbox);
  const authorization = `Bearer ${await sandbox.accessToken()}`;

  const response = await sandbox.fetch(nextPage ?? "", { headers: { authorization } });

  expect(response.status).toBe(404);
  expect(await errorMessage(response)).toContain("take only offset and limit from NextPage");
});

test("the URI of a request is on that host, too", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "a/b ü" }] });
  const response = await callSandbox(sandbox, "/a%2Fb%20%C3%BC");
  expect(await response.json()).toMatchObject({
    ID: "a/b ü",
    URI: "https://us.concursolutions.com/api/v3.2/common/connectionrequests/a%2Fb%20%C3%BC",
  });
});
