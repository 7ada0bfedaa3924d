import type { Sandbox } from "../create-sandbox.ts";
import { SandboxError } from "../errors.ts";
import { parseTarget } from "../parse-target.ts";
import type { Handle, PlainRequest, PlainResponse } from "../plain-exchange.ts";
import { rejectUnknownNames } from "../reject-unknown-names.ts";
import { isRefusal } from "../sandbox-answer.ts";
import type { Refusal } from "../sandbox-answer.ts";
import type { Controlled, ControlValue } from "./control-call.ts";
import { findControlRoute } from "./find-control-route.ts";
import { readControlBody } from "./read-control-body.ts";
import { refuseForeignCall } from "./refuse-foreign-call.ts";
import { createSandboxSnapshots } from "./sandbox-snapshots.ts";

/** Whether a request is a control call, and none of the API. */
export function isControlCall({ url }: PlainRequest): boolean {
  // Looking is faster than taking apart, and hardly any call is one.
  return url.includes("/_sandbox") && /^\/_sandbox(\/|$)/.test(parseTarget(url).path);
}

/**
 * Creates what answers the control calls of a served sandbox: tests in other languages seed, advance, inspect and reset it
 * by them. A call goes through: refuse what comes from a web page → route → check query and body → answer.
 *
 * @param servedHost what the server was told to listen on
 */
export function createControl(sandbox: Sandbox, servedHost: string): Handle {
  const controlled = { sandbox, snapshots: createSandboxSnapshots(sandbox) };
  return async (request) => {
    const outcome =
      refuseForeignCall(request, servedHost) ?? (await answerCall(request, controlled).catch(refuseMistake));
    if (isReason(outcome)) {
      const { status, reason, headers } = outcome;
      return write({ error: reason }, status, headers);
    }
    return write(outcome, outcome === undefined ? 204 : 200);
  };
}

async function answerCall(request: PlainRequest, controlled: Controlled): Promise<ControlValue | Refusal> {
  const target = parseTarget(request.url);
  const found = findControlRoute(request.method, target.path);
  if (isRefusal(found)) return found;
  const { route, id } = found;
  const query = new URLSearchParams(target.query);
  rejectUnknownNames("query parameter", Object.fromEntries(query), route.query ?? []);
  const body = readControlBody(request, route.body);
  return route.answer({ id, query, body }, controlled);
}

/** What makes no sense is the caller's mistake; everything else is one of the sandbox. */
function refuseMistake(failure: unknown): Refusal {
  if (failure instanceof SandboxError && failure.code === "config") {
    return { status: 400, reason: failure.message };
  }
  throw failure;
}

function isReason(outcome: ControlValue | Refusal): outcome is Refusal {
  return typeof outcome === "object" && isRefusal(outcome);
}

function write(
  value: ControlValue,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): PlainResponse {
  const contentType = typeof value === "string" ? "text/plain" : "application/json";
  // Answers hold tokens and people; a browser must neither keep nor guess them.
  const guarded = { ...headers, "cache-control": "no-store", "x-content-type-options": "nosniff" };
  if (value === undefined) return { status, headers: guarded, body: undefined };
  return {
    status,
    headers: { ...guarded, "content-type": `${contentType}; charset=utf-8` },
    body: typeof value === "string" ? value : JSON.stringify(value),
  };
}
