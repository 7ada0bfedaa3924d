import { createClock } from "./clock.ts";
import type { SandboxClock } from "./clock.ts";
import { createIdentifiers } from "./identifiers.ts";
import type { Identifiers } from "./identifiers.ts";
import { createJournal } from "./journal.ts";
import type { Journal } from "./journal.ts";
import { createAccessTokens } from "./oauth/access-tokens.ts";
import type { AccessTokens } from "./oauth/access-tokens.ts";
import type { ResolvedSandboxOptions } from "./options.ts";
import { createOutbox } from "./outbox.ts";
import type { Outbox } from "./outbox.ts";
import { createStore } from "./store.ts";
import type { Store } from "./store.ts";

/** Who may ask the sandbox for tokens. */
export interface SandboxCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Everything that one sandbox knows; nothing of it is shared with another. */
export interface SandboxState {
  readonly options: ResolvedSandboxOptions;
  readonly clock: SandboxClock;
  readonly identifiers: Identifiers;
  readonly credentials: SandboxCredentials;
  readonly accessTokens: AccessTokens;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly journal: Journal;
}

/** Creates the state of a new sandbox, with an empty queue. */
export function createSandboxState(options: ResolvedSandboxOptions): SandboxState {
  const clock = createClock(options.startAtMs);
  const identifiers = createIdentifiers(options.seed);
  const clientId = identifiers.next("client-id");
  const clientSecret = identifiers.next("client-secret");
  return {
    options,
    clock,
    identifiers,
    credentials: Object.freeze({ clientId, clientSecret }),
    accessTokens: createAccessTokens(clock, identifiers),
    store: createStore(),
    outbox: createOutbox(),
    journal: createJournal(),
  };
}
