import type {
  Client,
  ConnectionRequest,
  ConnectionRequestsPaths,
  RawClient,
} from "@connection-requests/client";

/** Calls each operation by its path; nothing is thrown on a status that is not 2xx. */
export async function callEachPath(raw: RawClient<ConnectionRequestsPaths>): Promise<unknown[]> {
  const listed = await raw.GET("/common/connectionrequests", { params: { query: { limit: 10 } } });
  // What `raw` gives is what the methods give.
  const requests: readonly ConnectionRequest[] | undefined = listed.data?.Items;
  const id = requests?.[0]?.ID ?? "1";
  const one = await raw.GET("/common/connectionrequests/{id}", { params: { path: { id } } });
  const updated = await raw.PUT("/common/connectionrequests/{id}", {
    params: { path: { id } },
    body: { status: "CRSUC" },
    headers: { "x-purpose": "types" },
  });
  const created = await raw.POST("/common/connectionrequests", {
    params: { query: { user: "user@example.com" } },
  });
  const text = await raw.request("get", "/common/connectionrequests", { parseAs: "text" });
  const message = listed.error && "Error" in listed.error ? listed.error.Error.Message : undefined;
  return [message, one.data?.ID, updated.response.status, created.response.ok, text.data];
}

/** openapi-fetch's own middleware. */
export function addMiddleware({ raw }: Client): void {
  raw.use({
    onRequest: ({ request }) => request.headers.set("x-purpose", "types"),
    onResponse: ({ response }) => void response.status,
  });
}
