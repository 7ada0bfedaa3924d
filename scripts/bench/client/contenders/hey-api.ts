import { peerModules } from "../peer-modules.ts";
import { accessToken, baseUrl, pageLimit, requestId, updateStatus } from "./contender.ts";
import type { Contender, StubFetch } from "./contender.ts";

/** The part of the generated module that is used. */
interface GeneratedModule {
  createConfig(config: object): object;
  createClient(config: object): object;
  listConnectionRequests(options: object): Promise<unknown>;
  updateConnectionRequest(options: object): Promise<unknown>;
}

/** The client that hey-api generates, with its fetch client. */
export async function createHeyApi(fetch: StubFetch): Promise<Contender> {
  const generated = (await import(peerModules.heyApi)) as GeneratedModule;
  const config = generated.createConfig({ baseUrl, fetch, auth: accessToken, throwOnError: true });
  const client = generated.createClient(config);
  return {
    name: "hey-api",
    features: "token",
    list: () => generated.listConnectionRequests({ client, query: { limit: pageLimit } }),
    update: () =>
      generated.updateConnectionRequest({
        client,
        path: { id: requestId },
        body: { status: updateStatus },
      }),
  };
}
