// A stand-in for the client in a supplier's own tests, with the two methods that the program uses.
import type { ConnectionRequestUpdate, ConnectionRequestsClient } from "@connection-requests/client";

type Queue = Pick<ConnectionRequestsClient, "getConnectionRequest" | "updateConnectionRequest">;

export async function giveUp(queue: Queue, id: string): Promise<string> {
  const { lastName } = await queue.getConnectionRequest({ id });
  await queue.updateConnectionRequest({ id, status: "CRRET" });
  return lastName;
}

export function recordUpdates(updates: Map<string, ConnectionRequestUpdate>) {
  return (parameters: Parameters<ConnectionRequestsClient["updateConnectionRequest"]>[0]): void => {
    updates.set(parameters.id, { status: parameters.status });
  };
}
