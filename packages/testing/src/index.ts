/** The whole public surface of the testing package, by name. `serve` has its own subpath: it needs Node. */
export { createSandbox } from "./create-sandbox.ts";
export type { Sandbox } from "./create-sandbox.ts";
export { SandboxError } from "./errors.ts";
export type { SandboxErrorCode } from "./errors.ts";
export type {
  DelayEffect,
  Fault,
  FaultBody,
  FaultEffect,
  FaultKind,
  FaultScript,
  FaultSelection,
  FaultStep,
  MaintenanceEffect,
  PlainEffect,
  PlainFaultKind,
  StatusEffect,
} from "./faults/fault.ts";
export { parseFault } from "./faults/parse-fault.ts";
export type { SandboxFaults } from "./faults/sandbox-faults.ts";
// The one star: these names are the description's, and a new schema must not need a hand-written line.
export * from "./generated/fixtures/builders.ts";
// It goes before the generated one of the same name.
export { buildErrorBody } from "./fixtures/build-error-body.ts";
export { formatBody } from "./fixtures/format-body.ts";
export type { BodyTypes } from "./fixtures/format-body.ts";
export type { SandboxBehaviour } from "./behaviour.ts";
export type { SandboxFetch } from "./create-fetch.ts";
export type { JournalEntry, JournalOperation } from "./journal/journal.ts";
export type { ConnectionRequestLife } from "./life-cycle/describe-life.ts";
export { oauthRefusals } from "./oauth/oauth-refusal.ts";
export type { OauthRefusalCode } from "./oauth/oauth-refusal.ts";
export type { SandboxOauth } from "./oauth/sandbox-oauth.ts";
export type { OperationId } from "./operations.ts";
export type { SandboxOptions } from "./options.ts";
export type { ProfileName } from "./profiles/profile.ts";
export type { SandboxEmail } from "./outbox.ts";
export type { Breakage, Handle, PlainRequest, PlainResponse } from "./plain-exchange.ts";
export type { SandboxAnswer } from "./sandbox-answer.ts";
export type { SandboxCredentials } from "./sandbox-state.ts";
export type { SandboxSnapshot } from "./snapshot.ts";
export type { RequestState } from "./store/stored-request.ts";
export type { SandboxSummary } from "./summarize-sandbox.ts";
export type { SandboxClock } from "./time/clock.ts";
export type { Duration } from "./time/parse-duration.ts";
