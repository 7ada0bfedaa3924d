import { createChronicle } from "./journal/chronicle.ts";
import type { Chronicle } from "./journal/chronicle.ts";
import { createIdentifiers } from "./identifiers.ts";
import type { Identifiers } from "./identifiers.ts";
import { createFaultPlan } from "./faults/fault-plan.ts";
import type { FaultPlan } from "./faults/fault-plan.ts";
import { createJournal } from "./journal/journal.ts";
import type { Journal } from "./journal/journal.ts";
import { createAccessTokens } from "./oauth/access-tokens.ts";
import type { AccessTokens } from "./oauth/access-tokens.ts";
import { createOauthScript } from "./oauth/oauth-script.ts";
import type { OauthScript } from "./oauth/oauth-script.ts";
import { createRefreshTokens } from "./oauth/refresh-tokens.ts";
import type { RefreshTokens } from "./oauth/refresh-tokens.ts";
import type { ResolvedSandboxOptions } from "./options.ts";
import { createOutbox } from "./outbox.ts";
import type { Outbox } from "./outbox.ts";
import { createStore } from "./store/store.ts";
import type { Store } from "./store/store.ts";
import type { SandboxClock } from "./time/clock.ts";

/** Who may ask the sandbox for tokens. */
export interface SandboxCredentials {
  /** Made from the seed. */
  readonly clientId: string;
  /** Made from the seed; no real secret. */
  readonly clientSecret: string;
}

/** Everything that one sandbox knows; nothing of it is shared with another. */
export interface SandboxState {
  readonly options: ResolvedSandboxOptions;
  readonly clock: SandboxClock;
  readonly identifiers: Identifiers;
  readonly credentials: SandboxCredentials;
  readonly accessTokens: AccessTokens;
  readonly refreshTokens: RefreshTokens;
  readonly oauthScript: OauthScript;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly journal: Journal;
  readonly chronicle: Chronicle;
  readonly faults: FaultPlan;
}

/** The parts of a state that change, as plain values. */
export type SavedState = { readonly [Part in SavedPart]: ReturnType<SandboxState[Part]["save"]> };

type SavedPart = Exclude<keyof SandboxState, "options" | "clock" | "credentials">;

/** Creates the state of a sandbox: new, with an empty queue, or one that continues a saved state. */
export function createSandboxState(
  options: ResolvedSandboxOptions,
  clock: SandboxClock,
  saved?: SavedState,
): SandboxState {
  const identifiers = createIdentifiers(options.seed, saved?.identifiers);
  const journal = createJournal(options.onExchange, saved?.journal);
  return {
    options,
    clock,
    identifiers,
    credentials: Object.freeze({
      clientId: identifiers.at("client-id", 0),
      clientSecret: identifiers.at("client-secret", 0),
    }),
    accessTokens: createAccessTokens(clock, identifiers, saved?.accessTokens),
    refreshTokens: createRefreshTokens(clock, identifiers, saved?.refreshTokens),
    oauthScript: createOauthScript(saved?.oauthScript),
    store: createStore(saved?.store),
    outbox: createOutbox(saved?.outbox),
    journal,
    chronicle: createChronicle(journal.countRecorded, saved?.chronicle),
    faults: createFaultPlan({ clock, seed: options.seed }, saved?.faults),
  };
}

/** Writes down everything that changes. */
export function saveSandboxState(state: SandboxState): SavedState {
  const { identifiers, accessTokens, refreshTokens, oauthScript, store, outbox, journal, chronicle, faults } =
    state;
  return {
    identifiers: identifiers.save(),
    accessTokens: accessTokens.save(),
    refreshTokens: refreshTokens.save(),
    oauthScript: oauthScript.save(),
    store: store.save(),
    outbox: outbox.save(),
    journal: journal.save(),
    chronicle: chronicle.save(),
    faults: faults.save(),
  };
}
