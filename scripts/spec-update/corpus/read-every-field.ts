// Every field of a request, copied into the program's own type: nothing may turn optional, nullable or another type.
import type {
  ConnectionRequest,
  ConnectionRequestCollection,
  CreatedConnectionRequest,
  UserEmailAddresses,
} from "@connection-requests/client";

interface OwnRequest {
  readonly id: string;
  readonly uri: string;
  readonly name: string;
  readonly middleName: string | null | undefined;
  readonly loyaltyNumber: string | null | undefined;
  readonly modified: string;
  readonly state: string;
  readonly token: string;
  readonly user: string;
  readonly addresses: readonly string[];
}

export function toOwnRequest(request: ConnectionRequest): OwnRequest {
  return {
    id: request.ID.toLowerCase(),
    uri: request.URI,
    name: `${request.firstName.trim()} ${request.lastName.trim()}`,
    middleName: request.middleName,
    loyaltyNumber: request.loyaltyNumber,
    modified: `${request.lastModified.slice(0, 19)}Z`,
    state: request.status,
    token: request.requestToken,
    user: request.userId,
    addresses: toList(request.emailAddresses),
  };
}

function toList(addresses: UserEmailAddresses | null | undefined): string[] {
  const { email1, email2, email3, email4, email5 } = addresses ?? {};
  return [email1, email2, email3, email4, email5].flatMap(
    (address: string | null | undefined) => address ?? [],
  );
}

export function nextPage(page: ConnectionRequestCollection): string | null | undefined {
  return page.Items.length > 0 ? page.NextPage : undefined;
}

export function place(created: CreatedConnectionRequest): string {
  return `${created.ID.trim()} at ${created.URI.trim()}`;
}
