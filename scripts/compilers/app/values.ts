import {
  connectionRequestStatusValues,
  createClient,
  readLastModified,
  servers,
  updateStatusValues,
} from "@connection-requests/client";
import type {
  Client,
  ConnectionRequest,
  ConnectionRequestStatus,
  UpdateStatus,
} from "@connection-requests/client";

/** The lists hold what the types say. */
export const updateStatuses: readonly UpdateStatus[] = updateStatusValues.map(({ value }) => value);
export const requestStatuses: readonly ConnectionRequestStatus[] = connectionRequestStatusValues.map(
  ({ value }) => value,
);

/** What is known of each value. */
export function describeValues(): string[] {
  const [first] = connectionRequestStatusValues;
  const told = updateStatusValues.filter(({ emailsTraveller }) => emailsTraveller);
  const returning = updateStatusValues.map(({ value, meaning, returnsAfterHours, returnsAtMost }) => {
    const hours: number | null = returnsAfterHours;
    return [value, meaning, hours?.toFixed(), returnsAtMost.toFixed()].join();
  });
  return [first.meaning, told.length.toFixed(), ...returning];
}

/** A client for each server. */
export const clients: readonly Client[] = servers.map(({ url }) => createClient({ baseUrl: url }));
export const environments: readonly ("production" | "test")[] = servers.map(({ environment }) => environment);

/** Milliseconds since the request was last modified. */
export function ageMs(request: ConnectionRequest): number {
  const instant: Date = readLastModified(request);
  return Date.now() - instant.getTime();
}
