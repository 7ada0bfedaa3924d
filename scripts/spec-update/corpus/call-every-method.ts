// Every method and its variants, each with the type that a program gives to what comes back.
import { createClient } from "@connection-requests/client";
import type {
  ConnectionRequest,
  ConnectionRequestCollection,
  CreatedConnectionRequest,
} from "@connection-requests/client";

const client = createClient({});

export async function callEveryMethod(id: string): Promise<void> {
  const page: ConnectionRequestCollection = await client.listConnectionRequests();
  const first: ConnectionRequest | undefined = page.Items[0];
  const again: ConnectionRequest = await client.getConnectionRequest({ id: first?.ID ?? id });
  const created: CreatedConnectionRequest | undefined = await client.createConnectionRequest({
    user: again.userId,
  });
  await client.updateConnectionRequest({ id: created?.ID ?? id, status: "CREU2" });
}

export async function callEveryVariant(id: string): Promise<void> {
  const { data } = await client.listConnectionRequests.withResponse({});
  const requests: readonly ConnectionRequest[] = data.Items;
  const one: ConnectionRequest = (await client.getConnectionRequest.withResponse({ id })).data;
  await client.updateConnectionRequest.withResponse({ id: requests[0]?.ID ?? one.ID, status: "CREU3" });
  for await (const { Items } of client.listConnectionRequests.pages()) Items.map(({ URI }) => URI.length);
}
