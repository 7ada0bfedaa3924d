import { clientCredentials, createClient } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { answerRequests } from "./answer-requests.ts";

const sandbox = createSandbox({ connectionRequests: 12 });
/** Whatever goes to a host of the API, by whichever HTTP library, the sandbox answers. */
const server = setupServer(
  http.all("https://*.concursolutions.com/*", ({ request }) => sandbox.fetch(request)),
);

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
beforeEach(() => sandbox.reset());
afterAll(() => server.close());

test("software that has the client inside is tested without changing it", async () => {
  const client = createClient({ auth: clientCredentials(sandbox.credentials) });
  await answerRequests(client, () => true);
  expect(sandbox.toJSON()).toMatchObject({ connected: 12, waiting: 0, emails: 12 });
});

test("reset() gives each test the queue of the beginning", () => {
  expect(sandbox.toJSON()).toMatchObject({ waiting: 12, requests: 0 });
});
