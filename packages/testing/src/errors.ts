/**
 * Every reason for which the sandbox itself can fail; the list is closed.
 *
 * - `config`: an option or argument makes no sense.
 * - `answer`: an answer would have broken the effective description. It was not sent.
 * - `serve`: the server cannot listen.
 */
export type SandboxErrorCode = "config" | "answer" | "serve";

/** Thrown when the sandbox cannot do its work. What the *API* refuses is an HTTP answer, never this. */
export class SandboxError extends Error {
  /** The name of the class. */
  override readonly name = "SandboxError";
  /** What happened; branch on it, not on the message. */
  readonly code: SandboxErrorCode;

  constructor(code: SandboxErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
