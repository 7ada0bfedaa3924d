import { ConnectionRequestsError } from "@connection-requests/client";
import type { Client } from "@connection-requests/client";
import { xml } from "@connection-requests/client/xml";
import { clientWith } from "../../support/queue-server.ts";

/** A client that speaks XML and gets this text as every answer. */
export function answeredWith(text: string, contentType = "application/xml; charset=utf-8"): Client {
  return clientWith(() => new Response(text, { headers: { "content-type": contentType } }), { format: xml });
}

/** The typed error that a call ends in; anything else fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<ConnectionRequestsError> {
  const failure = await call.then(
    () => "the call succeeded",
    (caught: unknown) => caught,
  );
  if (failure instanceof ConnectionRequestsError) return failure;
  throw new Error(`no typed error: ${String(failure)}`);
}
