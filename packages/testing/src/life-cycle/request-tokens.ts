import type { ResolvedBehaviour } from "../behaviour.ts";
import type { SandboxState } from "../sandbox-state.ts";
import { userIdOf } from "../store/request-document.ts";
import type { StoredRequest } from "../store/stored-request.ts";

/** What a supplier sends to get a traveller's tokens. */
export interface TokenExchange {
  readonly requestToken: string;
  readonly userId: string;
}

const mostExchanges: Readonly<Record<ResolvedBehaviour["requestTokenExchanges"], number>> = {
  "any-number": Number.POSITIVE_INFINITY,
  once: 1,
  "five-times": 5,
};

/** Notes that an available request is read: its request token is as good as new, or another one takes its place. */
export function giveRequestToken(stored: StoredRequest, { clock, options }: SandboxState): void {
  if (options.behaviour.requestTokenOnRead === "replaced" && stored.reads > 0) {
    stored.tokenGeneration += 1;
    stored.document = undefined;
  }
  stored.reads += 1;
  stored.tokenGivenAt = clock.now();
  stored.tokenExchanges = 0;
}

/** Exchanges a request token, if it is good: that of an available request of this user, young and not used up. */
export function exchangeRequestToken({ requestToken, userId }: TokenExchange, state: SandboxState): boolean {
  const { chronicle, clock, options, store } = state;
  const { requestTokenExchanges, requestTokenLifetimeMinutes } = options.behaviour;
  const stored = store.index.findByRequestToken(requestToken);
  if (!stored || userIdOf(stored) !== userId) return false;
  const atMs = clock.now();
  if (atMs - stored.tokenGivenAt >= requestTokenLifetimeMinutes * 60_000) return false;
  if (stored.tokenExchanges >= mostExchanges[requestTokenExchanges]) return false;
  stored.tokenExchanges += 1;
  chronicle.note({ request: stored.number, what: "exchanged", atMs, state: stored.state });
  return true;
}
