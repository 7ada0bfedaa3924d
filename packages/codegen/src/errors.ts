/** What went wrong, for programs; the message is for people. */
export type CodegenErrorCode =
  | "unreadable-file"
  | "invalid-syntax"
  | "not-openapi"
  | "unresolved-reference"
  | "duplicate-operation-id"
  | "reserved-name"
  | "invalid-description"
  | "invalid-overlay"
  | "unmatched-overlay-action"
  | "foreign-file"
  | "stale-output"
  | "unwritable-output"
  | "usage";

/** The three things a reader of the message needs: where, what, and the way out. */
export interface CodegenErrorDetails {
  /** `file:line:column`, or `file#/json/pointer` into the effective description. */
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;
  readonly cause?: unknown;
}

/** Every error that bad input can cause. */
export class CodegenError extends Error {
  override readonly name = "CodegenError";
  readonly code: CodegenErrorCode;
  readonly place: string;

  constructor(code: CodegenErrorCode, { place, problem, remedy, cause }: CodegenErrorDetails) {
    super(`${place} — ${problem} — ${remedy}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.place = place;
  }
}
