import type { staticToken } from "@connection-requests/client";
import type {
  AccessToken,
  ApplicationCredentials,
  CallOptions,
  ClientOptions,
  ErrorDetails,
  ListConnectionRequestsParameters,
  RefreshTokenOptions,
  TokenContext,
} from "@connection-requests/client";
import type { ValidationOptions } from "@connection-requests/client/validation";

/** Optional members that may be left out but must not be `undefined`; none without exactOptionalPropertyTypes. */
type RefusesUndefined<Type> = {
  [Member in keyof Type]-?: {} extends Pick<Type, Member>
    ? { [Same in Member]: undefined } extends Pick<Type, Member>
      ? never
      : Member
    : never;
}[keyof Type];

type None<Members extends never> = Members;

/** With exactOptionalPropertyTypes too, `{ baseUrl: settings.baseUrl }` may be written if the setting is missing. */
export type MayBeUndefined = [
  None<RefusesUndefined<AccessToken>>,
  None<RefusesUndefined<ApplicationCredentials>>,
  None<RefusesUndefined<CallOptions>>,
  None<RefusesUndefined<ClientOptions>>,
  None<RefusesUndefined<ErrorDetails>>,
  None<RefusesUndefined<ListConnectionRequestsParameters>>,
  None<RefusesUndefined<NonNullable<Parameters<typeof staticToken>[1]>>>,
  None<RefusesUndefined<RefreshTokenOptions>>,
  None<RefusesUndefined<TokenContext>>,
  None<RefusesUndefined<ValidationOptions>>,
];
