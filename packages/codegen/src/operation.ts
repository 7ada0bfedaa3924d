/** A JSON object of which nothing is known yet. */
export interface JsonObject {
  [key: string]: unknown;
}

/** Where a parameter travels (OpenAPI 3.1 §4.8.12), in the order in which names are given out. */
export type ParameterLocation = "path" | "query" | "header" | "cookie";

/** What people should know of a value besides its type. */
export interface Facts {
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A schema, as far as a name or a pointer says what it is. */
export interface Schema {
  /** JSON pointer into the effective description, `#/…`. */
  readonly pointer: string;
  /** Its key in `components.schemas`, when it is a reference to there. */
  readonly component?: string;
  /** The same of its items, when it is an array of references. */
  readonly itemComponent?: string;
  /** It is `type: object` and says nothing else: an answer without content. */
  readonly isEmptyObject: boolean;
  /** The only JSON type of its values, where there is one and it is structured. */
  readonly structure?: "object" | "array";
}

/** A parameter of an operation. */
export interface Parameter extends Facts {
  /** The name by which callers give it; differs from `name` when two locations share a name. */
  readonly key: string;
  readonly name: string;
  readonly location: ParameterLocation;
  readonly required: boolean;
  /** Serialization, only where it is not the default of the location (OpenAPI 3.1 §4.8.12.4). */
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** Media type of a parameter that is described by `content`. */
  readonly mediaType?: string;
  readonly schema?: Schema;
}

/** A field of a body that callers give flat, beside the parameters. */
export interface BodyProperty extends Facts {
  readonly name: string;
  readonly required: boolean;
}

/** The request body of an operation. */
export interface RequestBody {
  readonly description?: string;
  readonly mediaType: string;
  readonly required: boolean;
  readonly schema?: Schema;
  /** Absent when callers give the body as a whole. */
  readonly properties?: readonly BodyProperty[];
}

/** One of the answers to an operation. */
export interface ResponseModel {
  /** `200`, `2XX` or `default`. */
  readonly status: string;
  readonly description?: string;
  /** Absent when the answer has no content. */
  readonly mediaType?: string;
  readonly schema?: Schema;
  /** `x-body-optional`: the content may be missing. */
  readonly isBodyOptional: boolean;
}

/** `x-pagination`: how to read a list that is served in pages by offset. */
export interface Pagination {
  readonly items: string;
  readonly next: string;
  readonly offset: string;
  readonly limit: string;
  readonly maxLimit?: number;
  readonly identity: string;
  /** The operation whose call takes an item out of the list, by its operationId, and its parameter that names the item. */
  readonly removedBy?: { readonly operationId: string; readonly parameter: string };
  /** The schema of one item, when it is known. */
  readonly item?: Schema;
  /** Whether `items` is an array by its schema; some descriptions publish one object instead. */
  readonly isArray: boolean;
}

/** One operation of a description. */
export interface Operation {
  /** Name of the method: the operationId when that is an identifier. */
  readonly name: string;
  readonly operationId: string;
  /** In capitals, as it travels. */
  readonly method: string;
  readonly path: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  /** `x-replay`, or what RFC 9110 §9.2.2 says of the method. */
  readonly replay: "always" | "unsent-only";
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly ResponseModel[];
  readonly pagination?: Pagination;
}

/** A schema of `components.schemas`. */
export interface NamedSchema {
  readonly component: string;
  /** `x-type-name`: the name its type should have. */
  readonly typeName?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  /** The values of `enum` or `x-extensible-enum`, if all of them are strings, with their `x-enum-details`. */
  readonly values?: readonly EnumValue[];
}

/** One value of an enumeration, and what the description says about it beyond prose. */
export interface EnumValue {
  readonly value: string;
  readonly details: JsonObject;
}

/** Where an API lives (OpenAPI 3.1 §4.8.5). */
export interface Server {
  /** Its variables filled in. */
  readonly url: string;
  readonly description?: string;
  /** `x-environment`: such as production or test. */
  readonly environment?: string;
}

/** All that the emitters know of an API. */
export interface Api {
  /** Name of the document's file, for messages. */
  readonly file: string;
  /** The effective description. Read only: several emitters look at the same object. */
  readonly document: JsonObject;
  readonly title: string;
  /** URL of the first server; `/` if there is none. */
  readonly baseUrl: string;
  readonly servers: readonly Server[];
  /** In document order, like everything here. */
  readonly operations: readonly Operation[];
  readonly schemas: readonly NamedSchema[];
}
