import type { Sandbox } from "@connection-requests/testing";

/** Posts a form to the token endpoint of a sandbox. */
export async function requestToken(
  sandbox: Sandbox,
  form: Readonly<Record<string, string>>,
): Promise<Response> {
  return sandbox.fetch("https://glz.api.concursolutions.com/oauth2/v0/token", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(form).toString(),
  });
}

/** The form fields that say who the application is. */
export function clientOf({ credentials }: Sandbox): Record<string, string> {
  return { client_id: credentials.clientId, client_secret: credentials.clientSecret };
}
