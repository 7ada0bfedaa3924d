import { ConnectionRequestsError } from "./errors.ts";
import { callDetails } from "./transport/call-error.ts";
import type { CallRecord } from "./transport/transport.ts";

/** Whether an answer is a redirect; browsers hide its status and its target. */
export function isRedirect({ type, status }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400);
}

/** The error for a redirect. It names the host that it leads to, and nothing else of the target. */
export function redirectError(response: Response, call: CallRecord): ConnectionRequestsError {
  const location = response.headers.get("location") ?? "";
  const target = URL.canParse(location, "https://relative.invalid")
    ? new URL(location, "https://relative.invalid")
    : undefined;
  const host = target && target.hostname !== "relative.invalid" && location ? ` to ${target.host}` : "";
  const message = `${call.operationId} was redirected${host}, and a token never follows: set baseUrl to the right host.`;
  return new ConnectionRequestsError("redirect", message, {
    ...callDetails(call, false),
    status: response.status,
  });
}
