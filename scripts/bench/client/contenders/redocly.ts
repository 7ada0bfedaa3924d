import { peerModules } from "../peer-modules.ts";
import { accessToken, baseUrl, pageLimit, requestId, updateStatus } from "./contender.ts";
import type { Contender, StubFetch } from "./contender.ts";

/** The part of the generated module that is used. */
interface GeneratedModule {
  readonly OPERATIONS: object;
  createClient(
    operations: object,
    config: object,
  ): {
    listConnectionRequests(input: object): Promise<unknown>;
    updateConnectionRequest(input: object): Promise<unknown>;
  };
}

/** The client that Redocly's `generate-client` writes; its retries and time-outs are off unless asked for. */
export async function createRedocly(fetch: StubFetch): Promise<Contender> {
  const { createClient, OPERATIONS } = (await import(peerModules.redocly)) as GeneratedModule;
  const client = createClient(OPERATIONS, { serverUrl: baseUrl, fetch, auth: { bearer: accessToken } });
  return {
    name: "Redocly",
    features: "token",
    list: () => client.listConnectionRequests({ query: { limit: pageLimit } }),
    update: () => client.updateConnectionRequest({ path: { id: requestId }, body: { status: updateStatus } }),
  };
}
