import type { PlainResponse } from "./plain-exchange.ts";
import type { SandboxAnswer } from "./sandbox-answer.ts";

/** Writes an answer as an HTTP response in JSON. */
export function writeAnswer(answer: SandboxAnswer, correlationId: string): PlainResponse {
  const { status, headers, data } = answer;
  const written = { ...headers, "concur-correlationid": correlationId };
  if (data === undefined) return { status, headers: written, body: undefined };
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...written },
    body: JSON.stringify(data),
  };
}
