import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";

const sandbox = createSandbox({ connectionRequests: [{ ID: "A-1" }], authorization: false });

test.each([
  "/api/v3.2/common/connectionrequests",
  "/api/v3.2/common/connectionrequests/",
  "/API/V3.2/Common/ConnectionRequests",
  "/api/v3.2/common/connectionrequests/?limit=5",
  "/api/v3.2/common/connectionrequests/A-1",
  "/api/v3.2/common/connectionrequests/A-1/",
  "/Api/v3.2/Common/connectionRequests/A-1",
  "/api/v3.2/common/../common/connectionrequests",
])("%s is found on any host of the API", async (path) => {
  for (const host of ["us.api.concursolutions.com", "eu2.api.concursolutions.com", "localhost:8080"]) {
    expect((await sandbox.fetch(`https://${host}${path}`)).status).toBe(200);
  }
});

test("the ID itself keeps its case", async () => {
  const response = await sandbox.fetch(`${sandbox.baseUrl}/common/connectionrequests/a-1`);
  expect(response.status).toBe(404);
});
