import type { ConnectionRequestUpdate, UpdateStatus } from "@connection-requests/client";
import { revocationPath, tokenPath } from "./addresses.ts";
import { clampLimit } from "./clamp-limit.ts";
import type { ValidCall } from "./handlers/handler.ts";
import { handlers } from "./handlers/handlers.ts";
import type { JournalOperation } from "./journal/journal.ts";
import { settleRequests } from "./life-cycle/settle-requests.ts";
import { answerRevocation } from "./oauth/answer-revocation.ts";
import { answerTokenRequest } from "./oauth/answer-token-request.ts";
import { authorize } from "./oauth/authorize.ts";
import { parseTarget } from "./parse-target.ts";
import type { RequestTarget } from "./parse-target.ts";
import { readHeader } from "./plain-exchange.ts";
import type { Handle, PlainRequest } from "./plain-exchange.ts";
import { readCall, readParameters } from "./read-call.ts";
import type { ReceivedCall } from "./read-call.ts";
import { routeRequest } from "./route-request.ts";
import { isRefusal } from "./sandbox-answer.ts";
import type { Outcome, SandboxAnswer } from "./sandbox-answer.ts";
import type { SandboxState } from "./sandbox-state.ts";
import { assertAnswer } from "./validate-exchange.ts";
import { writeAnswer } from "./write-answer.ts";
import { writeRefusal } from "./write-refusal.ts";

/** An answer, and what the journal tells of the exchange. */
interface Answered {
  readonly answer: SandboxAnswer;
  readonly operationId?: JournalOperation;
  readonly parameters?: ReceivedCall["parameters"];
  readonly reported?: UpdateStatus;
  readonly connectionRequestIds?: readonly string[];
}

/**
 * Creates the one way into a sandbox. A call goes through:
 * what is due comes back → route → authorize → hold the request to the description → handler → hold the answer to the
 * description → journal.
 */
export function createHandle(readState: () => SandboxState, noteActivity: () => void): Handle {
  return async (request) => {
    noteActivity();
    const state = readState();
    settleRequests(state);
    const target = parseTarget(request.url);
    const correlationId =
      readHeader(request.headers, "concur-correlationid") ?? state.identifiers.next("correlation");
    const answered = answerRequest(request, target, state);
    const { answer } = answered;
    state.journal.record({
      operationId: answered.operationId,
      method: request.method,
      path: target.path,
      parameters: answered.parameters ?? {},
      reported: answered.reported,
      connectionRequestIds: answered.connectionRequestIds ?? [],
      status: answer.status,
      correlationId,
      atMs: state.clock.now(),
    });
    return writeAnswer(answer, correlationId);
  };
}

function answerRequest(request: PlainRequest, target: RequestTarget, state: SandboxState): Answered {
  if (isChunked(request)) return { answer: writeRefusal(chunkedRefusal, state) };
  const path = target.path.toLowerCase();
  if (path === tokenPath) {
    return { operationId: "token", answer: complete(answerTokenRequest(request, state), state) };
  }
  if (path === revocationPath) {
    return { operationId: "revoke", answer: complete(answerRevocation(request, state), state) };
  }
  const routed = routeRequest(request.method, target);
  if (isRefusal(routed)) return { answer: writeRefusal(routed, state) };
  const received = readParameters(routed, target);
  const { operationId, parameters } = received;
  const answered = answerCall(received, request, state);
  const answer = state.options.alterAnswer(answered.answer, { operationId });
  assertAnswer(operationId, answer);
  return { ...answered, answer, operationId, parameters };
}

/** Concur takes no body of unknown length (RFC 9112 §6.3). */
const chunkedRefusal = {
  status: 411,
  reason: "The body is chunked: send it as text or bytes, so that it has a Content-Length.",
};

function isChunked({ headers }: PlainRequest): boolean {
  return readHeader(headers, "transfer-encoding") !== undefined;
}

function answerCall(received: ReceivedCall, request: PlainRequest, state: SandboxState): Answered {
  const refusal = authorize(request.headers, state);
  if (refusal) return { answer: writeRefusal(refusal, state) };
  const call = readCall(clampLimit(received, state), request);
  if (isRefusal(call)) return { answer: writeRefusal(call, state) };
  const handled = handlers[received.operationId](call, state);
  const reported = readReport(received, call);
  return {
    ...(isRefusal(handled) ? { answer: writeRefusal(handled, state) } : handled),
    ...(reported && { reported }),
  };
}

function complete(outcome: Outcome, state: SandboxState): SandboxAnswer {
  return isRefusal(outcome) ? writeRefusal(outcome, state) : outcome;
}

/** What an update says; the description was checked before. */
function readReport({ operationId }: ReceivedCall, { body }: ValidCall): UpdateStatus | undefined {
  return operationId === "updateConnectionRequest" ? (body as ConnectionRequestUpdate).status : undefined;
}
