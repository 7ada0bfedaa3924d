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
export interface RawClient<in out Paths extends {}> extends OpenapiFetchClient<WithPlainStrings<Paths>> {}

/** openapi-fetch takes `string & {}`, which keeps open enumerations open, for an object and maps its methods. */
export type WithPlainStrings<Type> = Type extends string
  ? string extends Type
    ? string
    : Type
  : Type extends object
    ? { [Key in keyof Type]: WithPlainStrings<Type[Key]> }
    : Type;
