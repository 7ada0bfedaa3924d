import { formatZonelessTime } from "./time/format-time.ts";
import { buildErrorBody } from "./fixtures/build-error-body.ts";
import type { Refusal, SandboxAnswer } from "./sandbox-answer.ts";
import type { SandboxState } from "./sandbox-state.ts";

/** Turns a refusal into an answer with the error body of the API. */
export function writeRefusal(refusal: Refusal, { clock, identifiers }: SandboxState): SandboxAnswer {
  const { status, headers, reason } = refusal;
  const data = buildErrorBody({
    Message: reason,
    "Server-Time": formatZonelessTime(clock.now()),
    Id: identifiers.next("error"),
  });
  return { status, data, ...(headers && { headers }) };
}
