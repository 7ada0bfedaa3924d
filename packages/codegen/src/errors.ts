/**
 * What went wrong, for programs; the message is for people.
 *
 * - `unreadable-file`: a file or folder cannot be read.
 * - `invalid-syntax`: the top of a file is no object in YAML or JSON.
 * - `not-openapi`: the document is no OpenAPI 3.0 or 3.1.
 * - `unresolved-reference`: a `$ref` leads nowhere, in a circle, or out of the document.
 * - `duplicate-operation-id`: two operations would be one method.
 * - `reserved-name`: a method of that name would break the client.
 * - `invalid-description`: the document contradicts itself or OpenAPI, or an extension has another form.
 * - `invalid-overlay`: an overlay or an action of it has another form.
 * - `unmatched-overlay-action`: an action changes nothing, as its target matches nothing.
 * - `foreign-file`: the output folder holds a file that was not generated.
 * - `stale-output`: `--check` found files that are missing, extra or different.
 * - `unwritable-output`: the output folder cannot be written.
 * - `usage`: the command line is not understood.
 */
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
  /** What is wrong. */
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;
  /** The failure below this one. */
  readonly cause?: unknown;
}

/** Every error that bad input can cause. */
export class CodegenError extends Error {
  /** The name of the class. */
  override readonly name = "CodegenError";
  /** What went wrong; branch on it, not on the message. */
  readonly code: CodegenErrorCode;
  /** `file:line:column`, or `file#/json/pointer` into the effective description. */
  readonly place: string;

  constructor(code: CodegenErrorCode, { place, problem, remedy, cause }: CodegenErrorDetails) {
    super(`${place} — ${problem} — ${remedy}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.place = place;
  }
}
