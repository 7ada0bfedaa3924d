import { createDescribedClient } from "./create-described-client.ts";
import type { ConnectionRequestsClient } from "./generated/client.ts";
import { defaultBaseUrl, operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";
import type { RawClient } from "./openapi-fetch-client.ts";
import type { ClientOptions } from "./options.ts";

/** The paths of the description, in the form of openapi-typescript: for a variable that holds `client.raw`. */
export interface ConnectionRequestsPaths extends paths {}

/** A client of the Connection Requests API: one method per operation, and the layer below them. */
export interface Client extends ConnectionRequestsClient {
  /**
   * The openapi-fetch client on the same pipeline, for what the methods do not offer.
   * It returns `{ data, error, response }` and does not throw on a status that is not 2xx.
   */
  readonly raw: RawClient<ConnectionRequestsPaths>;
}

/**
 * Creates a client. Nothing is sent and nothing is loaded until the first call.
 *
 * @throws {ConfigError} if an option makes no sense; the message names the option.
 * @example
 * const client = createClient({ auth: clientCredentials({ clientId, clientSecret }) });
 * const request = await client.getConnectionRequest({ id });
 */
export function createClient(options: ClientOptions = {}): Client {
  return createDescribedClient<ConnectionRequestsClient, ConnectionRequestsPaths>(
    { operations, defaultBaseUrl },
    options,
  );
}
