import type { ClientParts } from "./create-call.ts";
import { createMethod } from "./create-method.ts";
import { createRawClient } from "./create-raw-client.ts";
import type { RawClient } from "./openapi-fetch-client.ts";
import type { OperationTable } from "./operation-table.ts";
import { resolveOptions } from "./options.ts";
import type { ClientOptions, ResolvedOptions } from "./options.ts";
import { RemovalWatch } from "./removal-watch.ts";
import { compose, composeForTokens } from "./transport/compose.ts";
import type { ReadStyles } from "./write-request.ts";

/** What codegen writes about an API: its operations, and where it lives. */
export interface Description {
  /** The table of `operations.ts`. */
  readonly operations: OperationTable;
  /** Where calls go without a `baseUrl`; empty if the description names no absolute server. */
  readonly defaultBaseUrl: string;
  /** Needed where parameters have styles of their own. */
  readonly readStyles?: ReadStyles;
}

/**
 * Creates a client for any description: one method per operation, and `raw`.
 *
 * `Methods` is the interface that codegen wrote beside the table; the table makes it true at run time.
 * @throws {ConfigError} if an option makes no sense.
 */
export function createDescribedClient<Methods extends object, Paths extends {}>(
  { operations, defaultBaseUrl, readStyles }: Description,
  clientOptions: ClientOptions = {},
): Methods & { readonly raw: RawClient<Paths> } {
  const options = resolveOptions(clientOptions, defaultBaseUrl);
  const transport = compose(options);
  connectProvider(options);
  const parts: ClientParts = { options, transport, readStyles, removals: new RemovalWatch() };
  const methods: Record<string, unknown> = {};
  for (const [operationId, operation] of Object.entries(operations))
    methods[operationId] = createMethod(operationId, operation, parts);
  let raw: RawClient<Paths> | undefined;
  // Made when first asked for: openapi-fetch touches the platform's Request, which Node loads in 25 ms.
  Object.defineProperty(methods, "raw", { get: () => (raw ??= createRawClient(options, transport)) });
  return Object.freeze(methods) as Methods & { readonly raw: RawClient<Paths> };
}

function connectProvider(options: ResolvedOptions): void {
  const { auth, baseUrl, hasOwnBaseUrl, clock, timeoutMs, totalTimeoutMs, maxRetries } = options;
  if (typeof auth !== "object" || !auth.connect) return;
  const ownOrigin = hasOwnBaseUrl ? new URL(baseUrl).origin : undefined;
  const transport = composeForTokens(options);
  auth.connect({ ownOrigin, transport, clock, timeoutMs, totalTimeoutMs, maxRetries });
}
