// What a program shows to the people who run it: states with their meaning, and the server for tests.
import { connectionRequestStatusValues, servers, updateStatusValues } from "@connection-requests/client";
import type { ConnectionRequestStatus, UpdateStatus } from "@connection-requests/client";

interface Shown<Value> {
  readonly value: Value;
  readonly meaning: string;
}

export const states: readonly Shown<ConnectionRequestStatus>[] = connectionRequestStatusValues;

export const updates: readonly (Shown<UpdateStatus> & { readonly emailsTraveller: boolean })[] =
  updateStatusValues;

export function findTestUrl(): string | undefined {
  for (const { url, environment } of servers) {
    if (environment === "test") return url;
  }
  return undefined;
}
