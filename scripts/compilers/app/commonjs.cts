import client = require("@connection-requests/client");
import operations = require("@connection-requests/client/operations");
import runtime = require("@connection-requests/client/runtime");
import validators = require("@connection-requests/client/validators");
import testing = require("@connection-requests/testing");
import serving = require("@connection-requests/testing/serve");

/** The same from a CommonJS module, which may `require()` ECMAScript modules from Node 20.19. */
async function main(): Promise<readonly unknown[]> {
  const sandbox = testing.createSandbox({ connectionRequests: 3 });
  const own: client.Client = client.createClient({
    auth: client.clientCredentials(sandbox.credentials),
    fetch: sandbox.fetch,
  });
  const methods: client.ConnectionRequestsClient = runtime.createRuntimeClient<
    client.ConnectionRequestsClient,
    {}
  >(operations);
  const { close } = await serving.serve(sandbox);
  return [await own.listConnectionRequests(), methods, Object.keys(validators.validators), close()];
}

export = { main };
