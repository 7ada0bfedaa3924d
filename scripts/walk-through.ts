import { clientCredentials, createClient } from "@connection-requests/client";
import type { Client, ConnectionRequest, UpdateStatus } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";

const waiting = 12;
const statuses: readonly UpdateStatus[] = ["CRSUC", "CREU1", "CREU2", "CREU3", "CRRET"];

/** Uses every operation of the client once against the sandbox over HTTP, and prints what happened. */
export async function walkThrough(): Promise<void> {
  const sandbox = createSandbox({ connectionRequests: waiting });
  const server = await serve(sandbox, { port: 0 });
  try {
    console.log(`\nThe sandbox serves ${waiting} connection requests at ${server.url}\n`);
    const auth = clientCredentials(sandbox.credentials);
    await useEveryOperation(createClient({ auth, baseUrl: server.url }));
    console.log(`\nDone: every request answered once, ${sandbox.emails.length} travellers told by e-mail.`);
  } finally {
    await server.close();
  }
}

async function useEveryOperation(client: Client): Promise<void> {
  const created = await client.createConnectionRequest({ user: "traveller@example.com" });
  console.log(`create  ${created?.ID ?? "(no body)"}`);
  const requests = await listAll(client);
  const first = requests[0];
  if (!first) throw new Error("The sandbox gave no connection request.");
  const again = await client.getConnectionRequest({ id: first.ID });
  console.log(`get     ${again.ID} is ${again.status}\n`);
  await updateEach(client, requests);
  const left = await client.listConnectionRequests();
  console.log(`\nlist    ${left.Items.length} left`);
  if (left.Items.length > 0) throw new Error("The queue is not empty.");
}

async function listAll(client: Client): Promise<ConnectionRequest[]> {
  const requests: ConnectionRequest[] = [];
  for await (const page of client.listConnectionRequests.pages()) {
    requests.push(...page.Items);
    console.log(`list    ${String(page.Items.length).padStart(2)} new, ${requests.length} so far`);
  }
  return requests;
}

async function updateEach(client: Client, requests: readonly ConnectionRequest[]): Promise<void> {
  const header = ["ID", "traveller", "loyalty number", "status"];
  const rows: string[][] = [];
  for (const [index, request] of requests.entries()) {
    const status = statuses[index % statuses.length] ?? "CRSUC";
    await client.updateConnectionRequest({ id: request.ID, status });
    rows.push([request.ID, `${request.firstName} ${request.lastName}`, request.loyaltyNumber ?? "–", status]);
  }
  console.log(formatTable([header, ...rows]));
}

function formatTable(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}
