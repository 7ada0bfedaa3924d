import type { paths } from "../../../../packages/client/src/generated/types.ts";
import { openapiFetch } from "../contender-names.ts";
import { accessToken, baseUrl, listPath, pageLimit, requestId, updateStatus } from "./contender.ts";
import type { Contender, StubFetch } from "./contender.ts";

/** openapi-fetch as its documentation shows it: the measure of the ratios. */
export async function createOpenapiFetch(fetch: StubFetch): Promise<Contender> {
  const { default: createClient } = await import("openapi-fetch");
  const headers = { authorization: `Bearer ${accessToken}` };
  const client = createClient<paths>({ baseUrl, fetch, headers });
  return {
    name: openapiFetch,
    features: "token",
    list: () => client.GET(listPath, { params: { query: { limit: pageLimit } } }),
    update: () =>
      client.PUT(`${listPath}/{id}`, {
        params: { path: { id: requestId } },
        body: { status: updateStatus },
      }),
  };
}
