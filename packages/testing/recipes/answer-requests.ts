import type { ConnectionRequestsClient } from "@connection-requests/client";

/** Your software: answers each connection request that waits, and connects those of members. */
export async function answerRequests(
  client: ConnectionRequestsClient,
  isMember: (loyaltyNumber: string) => boolean,
): Promise<void> {
  for await (const { ID, loyaltyNumber } of client.listConnectionRequests.items({ limit: 10 })) {
    const status = loyaltyNumber && isMember(loyaltyNumber) ? "CRSUC" : "CREU1";
    await client.updateConnectionRequest({ id: ID, status });
  }
}
