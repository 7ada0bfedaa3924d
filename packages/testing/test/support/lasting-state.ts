import type { Sandbox } from "@connection-requests/testing";

/** Everything that a refused call must not change. That it was made is in the journal, and what it was answered has an ID. */
export function lastingState(sandbox: Sandbox): unknown {
  const {
    journal: _journal,
    identifiers: _identifiers,
    accessTokens: _tokens,
    ...state
  } = sandbox.snapshot().state as Readonly<Record<string, unknown>>;
  return { state, emails: sandbox.emails, waiting: sandbox.connectionRequests, lives: sandbox.lives };
}
