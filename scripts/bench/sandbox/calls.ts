import type { Sandbox } from "@connection-requests/testing";

const path = "/api/v3.2/common/connectionrequests";
const headers = { accept: "application/json", "content-type": "application/json" };

/** Reads a page of the list, and sees to it that it is given. */
export async function readList(sandbox: Sandbox, query = "?limit=10"): Promise<void> {
  const { status } = await sandbox.handle({ method: "GET", url: path + query, headers });
  if (status !== 200) throw new Error(`The list was answered with ${status}.`);
}

/** Reports on a request, and sees to it that the report is accepted. */
export async function report(sandbox: Sandbox, id: string, status: string): Promise<void> {
  const body = `{"status":"${status}"}`;
  const answer = await sandbox.handle({ method: "PUT", url: `${path}/${id}`, headers, body });
  if (answer.status !== 204) throw new Error(`The update was answered with ${answer.status}.`);
}
