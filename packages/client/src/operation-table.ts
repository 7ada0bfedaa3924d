/** Where a parameter travels (OpenAPI 3.1 §4.8.12). */
export type ParameterLocation = "query" | "path" | "header" | "cookie";

/** A parameter of an operation, under the key by which callers name it. */
export interface ParameterEntry {
  readonly in: ParameterLocation;
  /** The name on the wire, when the key had to differ from it. */
  readonly name?: string;
  readonly required?: boolean;
  /** Serialization style, when it is not the default of the location (OpenAPI 3.1 §4.8.12.4). */
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** Media type of a parameter that is described by `content`. */
  readonly content?: string;
}

/** The request body of an operation. */
export interface BodyEntry {
  readonly mediaType: string;
  /** Fields that callers give flat, beside the parameters; absent when the body sits under `body`. */
  readonly properties?: readonly string[];
  readonly required?: boolean;
}

/** How to read a list that is served in pages by offset. */
export interface PaginationEntry {
  /** Property of the answer that holds the rows. */
  readonly items: string;
  /** Property of the answer that holds the URI of the next page. */
  readonly next: string;
  /** Query parameter for the position of the first row, in the request and in the URI of the next page. */
  readonly offset: string;
  /** Query parameter for the number of rows. */
  readonly limit: string;
  /** The largest number of rows that the server gives. */
  readonly maxLimit?: number;
  /** Property that tells one row from another. */
  readonly identity: string;
  /** The operation whose call takes a row out of the list, and its parameter that names the row. */
  readonly removedBy?: { readonly operationId: string; readonly parameter: string };
}

/** One operation, as far as the client needs to know it at run time. */
export interface OperationEntry {
  readonly method: string;
  readonly path: string;
  /** The `operationId` of the description, when it is no identifier and the method had to be named otherwise. */
  readonly operationId?: string;
  /**
   * Whether a call that failed may be sent again: `always`, or only when it provably was not sent.
   * Idempotence by RFC 9110 §9.2.2 is not enough here: a PUT may e-mail a person.
   */
  readonly replay: "always" | "unsent-only";
  readonly parameters?: Readonly<Record<string, ParameterEntry>>;
  readonly body?: BodyEntry;
  readonly pagination?: PaginationEntry;
  /** What a success is, if it is always an object or always an array. */
  readonly returns?: "object" | "array";
  /** Success may come without a body. */
  readonly emptyResponse?: boolean;
}

/** Every operation of a description, by the name of its method. Written by codegen. */
export type OperationTable = Readonly<Record<string, OperationEntry>>;
