/** The only file that knows openapi-fetch: that project has ended, and leaving it must cost one file. */
import type { Client as OpenapiFetchClient } from "openapi-fetch";

export {
  createFinalURL,
  createQuerySerializer,
  default as createOpenapiFetchClient,
  defaultPathSerializer,
  mergeHeaders,
  serializeArrayParam,
  serializeObjectParam,
  serializePrimitiveParam,
} from "openapi-fetch";
export type { HeadersOptions } from "openapi-fetch";

/** The openapi-fetch client of a description's `paths` (https://openapi-ts.dev/openapi-fetch/). */
export type RawClient<Paths extends {}> = OpenapiFetchClient<Paths>;
