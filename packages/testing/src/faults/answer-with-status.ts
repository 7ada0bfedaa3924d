import { negotiateFormat } from "../media-types/negotiate-format.ts";
import { readHeader } from "../plain-exchange.ts";
import type { PlainRequest, PlainResponse } from "../plain-exchange.ts";
import { effectiveProfile } from "../profiles/effective-profile.ts";
import type { SandboxState } from "../sandbox-state.ts";
import { writeAnswer } from "../write-answer.ts";
import { writeRefusal } from "../write-refusal.ts";
import type { MaintenanceEffect, StatusEffect } from "./fault.ts";

/** The exchange that is answered. */
export interface FaultedExchange {
  readonly request: PlainRequest;
  readonly correlationId: string;
  readonly state: SandboxState;
}

/** Statuses that have no body (Fetch standard, "null body status"). */
const bodilessStatuses = [204, 205, 304];

/** Makes the answer of a fault of the kind `status`. */
export function answerWithStatus(effect: StatusEffect, exchange: FaultedExchange): PlainResponse {
  const { status, body = status < 400 ? "empty" : "error", retryAfter } = effect;
  const { correlationId } = exchange;
  const headers: Record<string, string> = { "concur-correlationid": correlationId };
  if (retryAfter !== undefined) headers["retry-after"] = String(retryAfter);
  if (body === "empty" || bodilessStatuses.includes(status)) return { status, headers, body: undefined };
  if (body === "error") return writeError(status, headers, exchange);
  const isPage = body === "html";
  return {
    status,
    headers: { ...headers, "content-type": `text/${isPage ? "html" : "plain"}; charset=utf-8` },
    body: isPage ? `<!DOCTYPE html>\n<title>${status}</title>\n<h1>${status}</h1>\n` : `${status}\n`,
  };
}

/** What maintenance answers: 503 with a page, and when it is over. */
export function maintenanceStatus(
  { retryAfter }: MaintenanceEffect,
  endsAtMs: number | null,
  nowMs: number,
): StatusEffect {
  const secondsLeft = Math.ceil(((endsAtMs ?? nowMs) - nowMs) / 1000);
  return { kind: "status", status: 503, body: "html", retryAfter: retryAfter ?? secondsLeft };
}

/** The error body of the API, in the format that the caller wants. */
function writeError(
  status: number,
  headers: Readonly<Record<string, string>>,
  { request, correlationId, state }: FaultedExchange,
): PlainResponse {
  const reason = `A fault of the sandbox answers with ${status}.`;
  const format = negotiateFormat(readHeader(request.headers, "accept"));
  const context = { correlationId, format, operationId: undefined, profile: effectiveProfile };
  return writeAnswer(writeRefusal({ status, headers, reason }, state), context);
}
