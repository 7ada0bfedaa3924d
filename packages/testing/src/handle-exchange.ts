import { tokenPath } from "./addresses.ts";
import { handlers } from "./handlers/handlers.ts";
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

/** An answer, and the call that it answers if it was one of the API's operations. */
interface Answered {
  readonly answer: SandboxAnswer;
  readonly call?: ReceivedCall;
}

/**
 * Creates the one way into a sandbox. A call goes through:
 * route → authorize → hold the request to the description → handler → hold the answer to the description → journal.
 */
export function createHandle(state: SandboxState): Handle {
  const { clock, identifiers, journal } = state;
  return async (request) => {
    const target = parseTarget(request.url);
    const correlationId =
      readHeader(request.headers, "concur-correlationid") ?? identifiers.next("correlation");
    const { answer, call } = answerRequest(request, target, state);
    journal.record({
      operationId: call?.operationId,
      method: request.method,
      path: target.path,
      parameters: call?.parameters ?? {},
      status: answer.status,
      correlationId,
      at: new Date(clock.now()).toISOString(),
    });
    return writeAnswer(answer, correlationId);
  };
}

function answerRequest(request: PlainRequest, target: RequestTarget, state: SandboxState): Answered {
  const complete = (outcome: Outcome): SandboxAnswer =>
    isRefusal(outcome) ? writeRefusal(outcome, state) : outcome;
  if (target.path.toLowerCase() === tokenPath)
    return { answer: complete(answerTokenRequest(request, state)) };
  const routed = routeRequest(request.method, target);
  if (isRefusal(routed)) return { answer: complete(routed) };
  const call = readParameters(routed, target);
  const { operationId } = call;
  const answer = state.options.alterAnswer(complete(answerCall(call, request, state)), { operationId });
  assertAnswer(operationId, answer);
  return { answer, call };
}

function answerCall(received: ReceivedCall, request: PlainRequest, state: SandboxState): Outcome {
  const refusal = authorize(request.headers, state);
  if (refusal) return refusal;
  const call = readCall(received, request);
  return isRefusal(call) ? call : handlers[received.operationId](call, state);
}
