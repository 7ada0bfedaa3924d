// The state that is read is an open list: known values are compared, any other text is one too.
import type { ConnectionRequest, ConnectionRequestStatus } from "@connection-requests/client";

const colours: Partial<Record<ConnectionRequestStatus, string>> = { Pending: "yellow", CRSUC: "green" };

export function isWaiting({ status }: ConnectionRequest): boolean {
  return status === "Pending" || status === "CRRET";
}

export function colourOf(status: string): string {
  const known: ConnectionRequestStatus = status;
  return colours[known] ?? "grey";
}
