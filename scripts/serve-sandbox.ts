import { once } from "node:events";
import { createSandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { whenOrphaned } from "./when-orphaned.ts";

const waiting = 35;

/** Keeps the sandbox up until it is interrupted, and prints how to reach it. */
export async function serveSandbox(): Promise<void> {
  const sandbox = createSandbox({ connectionRequests: waiting });
  const server = await serve(sandbox, { port: 0 });
  const token = await sandbox.accessToken();
  console.log(`\nThe sandbox serves ${waiting} connection requests at ${server.url}\n`);
  console.log(`curl -H 'Accept: application/json' -H 'Authorization: Bearer ${token}' \\`);
  console.log(`  '${server.url}/common/connectionrequests?limit=2'\n`);
  console.log("Stop it with Ctrl-C.");
  const orphaned = new Promise<void>((resolve) => whenOrphaned(resolve));
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM"), orphaned]);
  await server.close();
}
