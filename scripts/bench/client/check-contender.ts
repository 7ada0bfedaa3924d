import {
  accessToken,
  listPath,
  pageLimit,
  requestId,
  updateStatus,
  waiting,
} from "./contenders/contender.ts";
import type { Contender, CreateContender, StubFetch } from "./contenders/contender.ts";
import { stubFetch } from "./contenders/stub-fetch.ts";

/** Makes sure that a contender does the whole job, so that none is fast by doing less. Throws if it does not. */
export async function checkContender(create: CreateContender): Promise<void> {
  const requests: Request[] = [];
  const fetch: StubFetch = (input, init) => {
    const request = new Request(input, init);
    if (request.method !== "POST") requests.push(request.clone());
    return stubFetch(input, init);
  };
  const contender = await create(fetch);
  const page = JSON.stringify(await contender.list());
  await contender.update();
  const [list, update] = requests;
  if (!list || !update || requests.length !== 2) throw wrong(contender, "does not send one request per call");
  if (page.split('"loyaltyNumber"').length !== waiting + 1) throw wrong(contender, "gives no complete page");
  if (!list.url.endsWith(`${listPath}?limit=${pageLimit}`)) throw wrong(contender, "asks for something else");
  if (!update.url.endsWith(`${listPath}/${requestId}`) || update.method !== "PUT") {
    throw wrong(contender, "updates something else");
  }
  if ((await update.text()) !== JSON.stringify({ status: updateStatus })) {
    throw wrong(contender, "sends another body");
  }
  for (const request of requests) {
    const isAuthorized = request.headers.get("authorization") === `Bearer ${accessToken}`;
    if (!isAuthorized) throw wrong(contender, "sends no access token");
  }
}

function wrong({ name }: Contender, what: string): Error {
  return new Error(`${name} ${what}`);
}
