import type { ConnectionRequest } from "@connection-requests/client";
import { createIdentifier } from "../create-identifier.ts";
import { travellerAddress } from "../fixtures/traveller-address.ts";
import { buildConnectionRequest } from "../generated/fixtures/builders.ts";
import { formatZonelessTime } from "../time/format-time.ts";
import { isAvailable } from "./stored-request.ts";
import type { StoredRequest } from "./stored-request.ts";

/** The request as `GET` gives it. */
export function documentOf(stored: StoredRequest): ConnectionRequest {
  return (stored.document ??= writeDocument(stored));
}

/** `ID` of a request. */
export function idOf(stored: StoredRequest): string {
  const { given, number, seed } = stored;
  return (stored.id ??= given?.ID ?? createIdentifier({ seed, purpose: "connection-request", number }));
}

/** The request token of a request; `tokenGeneration` says how often it was replaced. */
export function requestTokenOf({ given, number, seed, tokenGeneration }: StoredRequest): string {
  if (tokenGeneration === 0 && given?.requestToken !== undefined) return given.requestToken;
  // The number stays in the last eight digits, so that its request can be found.
  return createIdentifier({ seed, purpose: "request-token", number: number + tokenGeneration * 2 ** 32 });
}

/** `userId` of the traveller. */
export function userIdOf({ given, number, seed }: StoredRequest): string {
  return given?.userId ?? createIdentifier({ seed, purpose: "user", number });
}

/** Where the traveller gets e-mails: the first address, or the `userId` where there is none. */
export function recipientOf(stored: StoredRequest): string {
  return firstAddressOf(stored) ?? userIdOf(stored);
}

/** Login ID of the traveller, in lower case; here it is the first e-mail address, `""` where there is none. */
export function loginOf(stored: StoredRequest): string {
  return firstAddressOf(stored)?.toLowerCase() ?? "";
}

/** `status` of a request as it is read: "Pending" while it can be reported on, what was reported afterwards. */
export function statusOf(stored: StoredRequest): string {
  if (isAvailable(stored)) return stored.given?.status ?? "Pending";
  // One that failed without a report was leased too often: its request token has expired.
  return stored.lastReport ?? "CRPA1";
}

function firstAddressOf({ given, number }: StoredRequest): string | null | undefined {
  if (given?.emailAddresses === undefined) return travellerAddress(number);
  return given.emailAddresses?.email1;
}

function writeDocument(stored: StoredRequest): ConnectionRequest {
  const { given, number, seed, arrivedAt, changedAt } = stored;
  const isChanged = changedAt !== arrivedAt || given?.lastModified === undefined;
  const details = {
    ...given,
    ID: idOf(stored),
    ...(isChanged && { lastModified: formatZonelessTime(changedAt) }),
    status: statusOf(stored),
    requestToken: requestTokenOf(stored),
  };
  const document = buildConnectionRequest(details, number, seed);
  Object.freeze(document.emailAddresses);
  return Object.freeze(document);
}
