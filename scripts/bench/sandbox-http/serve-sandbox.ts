/**
 * Serves a sandbox, with validation and authorization on, until it is ended. Prints what to ask it, as JSON. It runs in a
 * folder where the built package is, so it stands on nothing else. Word: requests a page.
 */
import { createSandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";

const sandbox = createSandbox({ connectionRequests: 35 });
const server = await serve(sandbox);
const authorization = `Bearer ${await sandbox.accessToken()}`;
console.log(
  JSON.stringify({
    url: `${server.url}/common/connectionrequests?limit=${process.argv[2] ?? "10"}`,
    authorization,
  }),
);
