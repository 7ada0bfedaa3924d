import type { Sandbox } from "@connection-requests/testing";

/** The two formats of every body, with the same update in each. */
export const formats = [
  { format: "JSON", mediaType: "application/json", update: '{"status":"CRSUC"}' },
  {
    format: "XML",
    mediaType: "application/xml",
    update: "<ConnectionRequest><status>CRSUC</status></ConnectionRequest>",
  },
] as const;

/** A call as it travels. */
export interface WireCall {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** Calls the API below `/common/connectionrequests` with a fresh token, and with no header that is not given. */
export async function callWire(sandbox: Sandbox, path: string, call: WireCall = {}): Promise<Response> {
  const { method = "GET", headers = {}, body } = call;
  const authorization = `Bearer ${await sandbox.accessToken()}`;
  return sandbox.fetch(`${sandbox.baseUrl}/common/connectionrequests${path}`, {
    method,
    headers: { authorization, ...headers },
    ...(body !== undefined && { body }),
  });
}
