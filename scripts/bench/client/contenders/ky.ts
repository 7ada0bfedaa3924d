import { accessToken, baseUrl, listPath, pageLimit, requestId, updateStatus } from "./contender.ts";
import type { Contender, StubFetch } from "./contender.ts";

/** ky with its defaults. */
export async function createKy(fetch: StubFetch): Promise<Contender> {
  const { default: ky } = await import("ky");
  const headers = { authorization: `Bearer ${accessToken}` };
  const client = ky.create({ prefix: baseUrl, fetch, headers });
  return {
    name: "ky",
    features: "token, retries, time-outs",
    list: () => client.get(listPath, { searchParams: { limit: pageLimit } }).json(),
    update: () => client.put(`${listPath}/${requestId}`, { json: { status: updateStatus } }).text(),
  };
}
