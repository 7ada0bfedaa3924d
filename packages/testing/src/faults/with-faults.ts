import { readBearer } from "../oauth/authorize.ts";
import { readHeader } from "../plain-exchange.ts";
import type { Handle, PlainRequest, PlainResponse } from "../plain-exchange.ts";
import type { SandboxState } from "../sandbox-state.ts";
import { answerWithStatus, maintenanceStatus } from "./answer-with-status.ts";
import type { FaultKind, StatusEffect } from "./fault.ts";
import type { Strike } from "./fault-plan.ts";
import { identifyCall } from "./identify-call.ts";
import type { IdentifiedCall } from "./identify-call.ts";
import type { LateAnswers } from "./late-answers.ts";
import { breakOff, malform, noAnswer } from "./spoil-answer.ts";

/** What faults need of their sandbox. */
export interface FaultPorts {
  readonly readState: () => SandboxState;
  readonly lateAnswers: LateAnswers;
}

/** A call that is struck. */
interface StruckCall {
  readonly request: PlainRequest;
  readonly call: IdentifiedCall;
  readonly strike: Strike;
  readonly state: SandboxState;
}

/** Puts the faults of a sandbox in front of its API, which knows nothing of them. */
export function withFaults(next: Handle, { readState, lateAnswers }: FaultPorts): Handle {
  return async (request) => {
    const state = readState();
    if (state.faults.isEmpty()) return next(request);
    const call = identifyCall(request);
    const hasToken = readBearer(request.headers) !== undefined;
    const { operationId } = call;
    const strike = state.faults.strike({ operationId, hasToken, atMs: state.clock.now() });
    if (!strike) return next(request);
    const { delayMs } = strike;
    // Begun before the API acts, in the same turn as the call: time may be moved right after it.
    const arrival = delayMs > 0 ? lateAnswers.wait(delayMs, request.signal) : undefined;
    const answer = await suffer(next, { request, call, strike, state });
    return arrival && !(await arrival) ? noAnswer : answer;
  };
}

async function suffer(next: Handle, struck: StruckCall): Promise<PlainResponse> {
  const { request, strike, state } = struck;
  const { effect, endsAtMs } = strike;
  switch (effect?.kind) {
    case undefined:
      return act(next, struck, "delay");
    case "status":
      return answerWithStatus(effect, {
        request,
        correlationId: await correlate(next, struck, effect),
        state,
      });
    case "maintenance":
      return answerWithStatus(maintenanceStatus(effect, endsAtMs, state.clock.now()), {
        request,
        correlationId: record(struck, "maintenance", 503),
        state,
      });
    case "reset-before-answer":
      record(struck, "reset-before-answer", 0);
      return noAnswer;
    case "applied-but-answer-lost":
      await act(next, struck, "applied-but-answer-lost", 0);
      return noAnswer;
    case "reset-in-answer":
      return breakOff(await act(next, struck, "reset-in-answer"), "reset");
    case "truncated-body":
      return breakOff(await act(next, struck, "truncated-body"), "closed");
    case "malformed-body":
      return malform(await act(next, struck, "malformed-body"));
    case "token-revoked":
      revokeToken(request, state);
      return act(next, struck, "token-revoked");
  }
}

/** Lets the API act, and notes in the journal what becomes of its answer. */
function act(
  next: Handle,
  { request, state: { journal } }: StruckCall,
  fault: FaultKind,
  status?: number,
): Promise<PlainResponse> {
  // The API writes its entry before it gives the promise, or none if it refuses its own answer.
  journal.blameNext({ fault, ...(status !== undefined && { status }) });
  const answering = next(request);
  journal.blameNext(undefined);
  return answering;
}

/** Lets the API act or not, as the fault says, and gives the correlation ID of the exchange. */
async function correlate(
  next: Handle,
  struck: StruckCall,
  { applied, status }: StatusEffect,
): Promise<string> {
  if (!applied) return record(struck, "status", status);
  const { headers } = await act(next, struck, "status", status);
  return headers["concur-correlationid"] ?? "";
}

/** Writes down a call that the API never saw, and gives its correlation ID. */
function record({ request, call, state }: StruckCall, fault: FaultKind, status: number): string {
  const correlationId =
    readHeader(request.headers, "concur-correlationid") ?? state.identifiers.next("correlation");
  state.journal.record({
    ...call,
    reported: undefined,
    connectionRequestIds: [],
    status,
    fault,
    correlationId,
    atMs: state.clock.now(),
  });
  return correlationId;
}

function revokeToken({ headers }: PlainRequest, { accessTokens }: SandboxState): void {
  const token = readBearer(headers);
  if (token !== undefined) accessTokens.revoke(accessTokens.ownerOf(token));
}
