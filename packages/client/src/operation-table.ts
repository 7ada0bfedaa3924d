/** Where a parameter travels (OpenAPI 3.1 §4.8.12). */
export type ParameterLocation = "query" | "path" | "header" | "cookie";

/** A parameter of an operation, under the key by which callers name it. */
export interface ParameterEntry {
  /** Where it travels. */
  readonly in: ParameterLocation;
  /** The name on the wire, when the key had to differ from it. */
  readonly name?: string;
  /** Whether callers must give it. */
  readonly required?: boolean;
  /** Serialization style, when it is not the default of the location (OpenAPI 3.1 §4.8.12.4). */
  readonly style?: string;
  /** Whether each value of a list or object stands by itself, when that is not the default of the style. */
  readonly explode?: boolean;
  /** Whether reserved characters travel as they are (RFC 3986 §2.2). */
  readonly allowReserved?: boolean;
  /** Media type of a parameter that is described by `content`. */
  readonly content?: string;
}

/** The request body of an operation. */
export interface BodyEntry {
  /** Media type in which it is described. */
  readonly mediaType: string;
  /** Fields that callers give flat, beside the parameters; absent when the body sits under `body`. */
  readonly properties?: readonly string[];
  /** Whether callers must give it. */
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
  /** HTTP method, in capitals. */
  readonly method: string;
  /** Path template, such as `/common/connectionrequests/{id}`, relative to the base URL. */
  readonly path: string;
  /** The `operationId` of the description, when it is no identifier and the method had to be named otherwise. */
  readonly operationId?: string;
  /**
   * Whether a call that failed may be sent again: `always`, or only when it provably was not sent.
   * Idempotence by RFC 9110 §9.2.2 is not enough here: a PUT may e-mail a person.
   */
  readonly replay: "always" | "unsent-only";
  /** By the names under which callers give them. */
  readonly parameters?: Readonly<Record<string, ParameterEntry>>;
  /** Absent if the request has none. */
  readonly body?: BodyEntry;
  /** Absent if it is no list that comes in pages. */
  readonly pagination?: PaginationEntry;
  /** What a success is, if it is always an object or always an array. */
  readonly returns?: "object" | "array";
  /** Success may come without a body. */
  readonly emptyResponse?: boolean;
}

/** Every operation of a description, by the name of its method. Written by codegen. */
export type OperationTable = Readonly<Record<string, OperationEntry>>;
