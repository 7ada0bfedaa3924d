import { createDescribedClient } from "./create-described-client.ts";
import type { Description } from "./create-described-client.ts";
import type { RawClient } from "./openapi-fetch-client.ts";
import type { ClientOptions } from "./options.ts";
import { readParameterStyles } from "./read-parameter-styles.ts";

/**
 * Creates a client for any description: one method per operation, and `raw`.
 *
 * `Methods` is the interface that codegen wrote beside the table, `Paths` its `paths`.
 * @throws {ConfigError} if an option makes no sense.
 * @example
 * const client = createRuntimeClient<PetStoreClient, paths>({ operations, defaultBaseUrl }, { auth });
 */
export function createRuntimeClient<Methods extends object, Paths extends {}>(
  description: Omit<Description, "readStyles">,
  options: ClientOptions = {},
): Methods & { readonly raw: RawClient<Paths> } {
  return createDescribedClient({ ...description, readStyles: readParameterStyles }, options);
}
