import type { UpdateStatus } from "@connection-requests/client";
import { revocationPath, tokenPath } from "./addresses.ts";
import { clampLimit } from "./clamp-limit.ts";
import type { ValidCall } from "./handlers/handler.ts";
import { handlers } from "./handlers/handlers.ts";
import { readReport } from "./handlers/update-connection-request.ts";
import type { JournalOperation } from "./journal/journal.ts";
import { settleRequests } from "./life-cycle/settle-requests.ts";
import { negotiateFormat } from "./media-types/negotiate-format.ts";
import type { WireFormat } from "./media-types/wire-format.ts";
import { answerRevocation } from "./oauth/answer-revocation.ts";
import { answerTokenRequest } from "./oauth/answer-token-request.ts";
import { authorize } from "./oauth/authorize.ts";
import type { OperationId } from "./operations.ts";
import { parseTarget } from "./parse-target.ts";
import type { RequestTarget } from "./parse-target.ts";
import { readHeader } from "./plain-exchange.ts";
import type { Handle, PlainRequest } from "./plain-exchange.ts";
import type { Profile } from "./profiles/profile.ts";
import { profiles } from "./profiles/profiles.ts";
import { readCall, readParameters } from "./read-call.ts";
import type { ReceivedCall } from "./read-call.ts";
import { createRowTexts } from "./row-texts.ts";
import { routeRequest } from "./route-request.ts";
import { isRefusal } from "./sandbox-answer.ts";
import type { Outcome, Refusal, SandboxAnswer } from "./sandbox-answer.ts";
import type { SandboxState } from "./sandbox-state.ts";
import { assertAnswer } from "./validate-exchange.ts";
import { writeAnswer } from "./write-answer.ts";
import { writeRefusal } from "./write-refusal.ts";

/** An answer, and what the journal tells of the exchange. */
interface Answered {
  readonly answer: SandboxAnswer;
  readonly format: WireFormat;
  readonly operationId?: JournalOperation;
  readonly parameters?: ReceivedCall["parameters"];
  readonly reported?: UpdateStatus;
  readonly connectionRequestIds?: readonly string[];
}

/**
 * Creates the one way into a sandbox. A call goes through:
 * what is due comes back → route → authorize → hold the request to the description → handler → hold the answer to the
 * description → write it in the format that was asked for → journal.
 */
export function createHandle(readState: () => SandboxState, noteActivity: () => void): Handle {
  const rowTexts = createRowTexts();
  return async (request) => {
    noteActivity();
    const state = readState();
    settleRequests(state);
    const target = parseTarget(request.url);
    const correlationId =
      readHeader(request.headers, "concur-correlationid") ?? state.identifiers.next("correlation");
    const { answer, format, operationId, parameters, reported, connectionRequestIds } = answerRequest(
      request,
      target,
      state,
    );
    const profile = profiles[state.options.profile];
    const response = writeAnswer(answer, { correlationId, format, operationId, profile, rowTexts });
    state.journal.record({
      operationId,
      method: request.method,
      path: target.path,
      parameters: parameters ?? {},
      reported,
      connectionRequestIds: connectionRequestIds ?? [],
      status: answer.status,
      correlationId,
      atMs: state.clock.now(),
    });
    return response;
  };
}

function answerRequest(request: PlainRequest, target: RequestTarget, state: SandboxState): Answered {
  const profile = profiles[state.options.profile];
  const format = negotiateFormat(readHeader(request.headers, "accept"));
  const refuse = (refusal: Refusal): Answered => ({
    answer: profile.adaptRefusal(writeRefusal(refusal, state)),
    format,
  });
  if (isChunked(request)) return refuse(chunkedRefusal);
  const path = target.path.toLowerCase();
  // OAuth2 speaks JSON, whatever is asked for (RFC 6749 §5.1).
  if (path === tokenPath) {
    const answer = complete(answerTokenRequest(request, state), state);
    return { operationId: "token", format: "json", answer };
  }
  if (path === revocationPath) {
    const answer = complete(answerRevocation(request, state), state);
    return { operationId: "revoke", format: "json", answer };
  }
  const routed = routeRequest(request.method, target);
  if (isRefusal(routed)) return refuse(routed);
  const received = readParameters(routed, target, profile);
  const { operationId, parameters } = received;
  const answered = answerCall(received, request, { state, profile });
  const { behaviour } = state.options;
  const adapted = profile.adaptAnswer(answered.answer, operationId, behaviour);
  const answer = state.options.alterAnswer(adapted, { operationId });
  assertAnswer(operationId, answer, profile);
  const isXmlAnyway =
    operationId === "createConnectionRequest" && answer.status < 400 && behaviour.createdBody === "xml";
  return { ...answered, answer, format: isXmlAnyway ? "xml" : format, operationId, parameters };
}

/** Concur takes no body of unknown length (RFC 9112 §6.3). */
const chunkedRefusal = {
  status: 411,
  reason: "The body is chunked: send it as text or bytes, so that it has a Content-Length.",
};

function isChunked({ headers }: PlainRequest): boolean {
  return readHeader(headers, "transfer-encoding") !== undefined;
}

/** What became of a call, before it has the form of the profile. */
type AnsweredCall = Omit<Answered, "format" | "operationId" | "parameters">;

function answerCall(
  received: ReceivedCall,
  request: PlainRequest,
  { state, profile }: { readonly state: SandboxState; readonly profile: Profile },
): AnsweredCall {
  const { operationId } = received;
  const refusal = authorize(request.headers, state);
  if (refusal) return { answer: writeRefusal(refusal, state) };
  const read = readCall(clampLimit(received, state), request, profile);
  const call = isRefusal(read) ? read : profile.adaptCall(read, operationId);
  if (isRefusal(call)) return { answer: writeRefusal(call, state) };
  const handled = handlers[operationId](call, state);
  const reported = reportOf(operationId, call);
  return {
    ...(isRefusal(handled) ? { answer: writeRefusal(handled, state) } : handled),
    ...(reported && { reported }),
  };
}

function complete(outcome: Outcome, state: SandboxState): SandboxAnswer {
  return isRefusal(outcome) ? writeRefusal(outcome, state) : outcome;
}

/** What an update says; `undefined` for everything else. */
function reportOf(operationId: OperationId, { body }: ValidCall): UpdateStatus | undefined {
  return operationId === "updateConnectionRequest" ? readReport(body) : undefined;
}
