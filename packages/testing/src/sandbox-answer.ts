/** An answer of the API before it is written in a media type. */
export interface SandboxAnswer {
  /** HTTP status. */
  readonly status: number;
  /** Header names in lower case. The media type and the correlation ID are added when the answer is written. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The body as a value; `undefined` for none. */
  readonly data?: unknown;
}

/** Why a request is refused, in words for people that never repeat a value of the request. */
export interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** What a request came to. */
export type Outcome = SandboxAnswer | Refusal;

/** Tells a refusal from what a step gives otherwise. */
export function isRefusal(outcome: object): outcome is Refusal {
  return "reason" in outcome;
}
