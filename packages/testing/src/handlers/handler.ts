import type { Refusal, SandboxAnswer } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";

/** A call that keeps to the description. */
export interface ValidCall {
  /** As they were sent: text. Absent ones are missing. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What became of a call. */
export interface HandledCall {
  readonly answer: SandboxAnswer;
  /** IDs of the connection requests that were given, created or updated, in order. */
  readonly connectionRequestIds: readonly string[];
}

/** Answers one operation; at once, so that no other call sees half of what it does. */
export type Handler = (call: ValidCall, state: SandboxState) => HandledCall | Refusal;
