import { travellerIndexOf } from "../fixtures/traveller-address.ts";
import { idOf, loginOf, requestTokenOf } from "./request-document.ts";
import { isAvailable, isOpen } from "./stored-request.ts";
import type { StoredRequest } from "./stored-request.ts";

/** Finds the requests of one sandbox by what travels. */
export interface RequestIndex {
  add(stored: StoredRequest): void;
  forget(stored: StoredRequest): void;
  find(id: string): StoredRequest | undefined;
  /** The request of this traveller that can still be reported on. */
  findByLogin(login: string): StoredRequest | undefined;
  /** The available request with this request token. */
  findByRequestToken(requestToken: string): StoredRequest | undefined;
  /** Every request, in the order of arrival. */
  values(): Iterable<StoredRequest>;
}

/**
 * Creates an empty index. What is made up ends with the number of its request, which saves a table of 10⁵ identifiers;
 * only what a test or a caller chose has to be looked up.
 */
export function createRequestIndex(): RequestIndex {
  const byNumber = new Map<number, StoredRequest>();
  const byChosenId = new Map<string, StoredRequest>();
  const byChosenToken = new Map<string, StoredRequest>();
  const byChosenLogin = new Map<string, StoredRequest>();
  const tables = [
    { table: byChosenId, keyOf: ({ given }: StoredRequest) => given?.ID },
    { table: byChosenToken, keyOf: ({ given }: StoredRequest) => given?.requestToken },
    {
      table: byChosenLogin,
      keyOf: (stored: StoredRequest) => stored.given?.emailAddresses && loginOf(stored),
    },
  ];
  /** The numbered request, if it really has what was asked for. */
  const confirm = (
    number: number,
    isMeant: (stored: StoredRequest) => boolean,
  ): StoredRequest | undefined => {
    const stored = byNumber.get(number);
    return stored && isMeant(stored) ? stored : undefined;
  };
  return {
    add(stored) {
      byNumber.set(stored.number, stored);
      // Two requests may share a login or a token when a test says so; the later one keeps the entry.
      for (const { table, keyOf } of tables) {
        const key = keyOf(stored);
        if (key) table.set(key, stored);
      }
    },
    forget(stored) {
      byNumber.delete(stored.number);
      for (const { table, keyOf } of tables) {
        const key = keyOf(stored);
        if (key && table.get(key) === stored) table.delete(key);
      }
    },
    find: (id) => byChosenId.get(id) ?? confirm(numberIn(id), (stored) => idOf(stored) === id),
    findByLogin(login) {
      const wanted = login.toLowerCase();
      const chosen = byChosenLogin.get(wanted);
      if (chosen && isOpen(chosen)) return chosen;
      return confirm(travellerIndexOf(wanted), (stored) => isOpen(stored) && loginOf(stored) === wanted);
    },
    findByRequestToken(requestToken) {
      const isMeant = (stored: StoredRequest): boolean =>
        isAvailable(stored) && requestTokenOf(stored) === requestToken;
      const chosen = byChosenToken.get(requestToken);
      return chosen && isMeant(chosen) ? chosen : confirm(numberIn(requestToken), isMeant);
    },
    values: () => byNumber.values(),
  };
}

/** The number that a made-up identifier ends with; NaN if there is none. */
function numberIn(identifier: string): number {
  return Number.parseInt(identifier.slice(-8), 16);
}
