// Every argument there is, from values of plain types.
import { createClient } from "@connection-requests/client";
import type { ListConnectionRequestsParameters } from "@connection-requests/client";

const client = createClient({});

export function listFrom(offset: string, limit: number, status: string): Promise<unknown> {
  return client.listConnectionRequests({ offset, limit, status });
}

export function listWith(choice: { readonly limit?: number | undefined }): Promise<unknown> {
  const parameters: ListConnectionRequestsParameters = { limit: choice.limit, offset: "10" };
  return client.listConnectionRequests(parameters, { maxRetries: 1 });
}

export function create(user: string): Promise<unknown> {
  return client.createConnectionRequest({ user });
}

export function read(id: string): Promise<unknown> {
  return client.getConnectionRequest({ id });
}

export function reportSuccess(id: string): Promise<void> {
  return client.updateConnectionRequest({ id, status: "CRSUC" });
}
