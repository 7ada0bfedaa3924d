// The loop that every supplier runs: read, match, exchange, store, report.
import { clientCredentials, createClient } from "@connection-requests/client";
import type { ConnectionRequest, UpdateStatus } from "@connection-requests/client";

interface Member {
  readonly number: string;
}

declare function findMember(lastName: string, number: string | null | undefined): Promise<Member | undefined>;
declare function saveTokens(member: Member, tokens: { readonly refreshToken: string }): Promise<void>;

const auth = clientCredentials({ clientId: "client", clientSecret: "secret" });
const client = createClient({ auth });

async function connect(request: ConnectionRequest): Promise<UpdateStatus> {
  const member = await findMember(request.lastName, request.loyaltyNumber);
  if (!member) return "CREU1";
  await saveTokens(member, await auth.exchangeRequestToken(request));
  return "CRSUC";
}

export async function connectAll(): Promise<number> {
  let count = 0;
  for await (const request of client.listConnectionRequests.items({ limit: 10 })) {
    const status = await connect(request).catch(() => "CRRET" as const);
    await client.updateConnectionRequest({ id: request.ID, status });
    count += 1;
  }
  return count;
}
