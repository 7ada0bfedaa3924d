/** How the bodies of a client's calls travel: as JSON, or as what a subpath brings. */
export interface BodyFormat {
  /** Media type that is asked for, and in which bodies are sent. */
  readonly mediaType: string;
  /**
   * Writes the body of a request.
   * @throws {ConfigError} if the format cannot carry it.
   */
  write(body: unknown, operationId: string): string;
  /**
   * Reads the body of a 2xx answer, which is not empty, by its own media type.
   * @throws {UnreadableBody} if it is not what the operation promises.
   */
  read(text: string, source: BodySource): unknown;
}

/** What is known of a body besides its text. */
export interface BodySource {
  /** The operation, by the name of its method. */
  readonly operationId: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** The `Content-Type` of the answer; empty if it has none. */
  readonly contentType: string;
}

/**
 * A body cannot be read. The message goes on after "was answered with", such as "invalid JSON at character 7":
 * a position and an expectation, never the text.
 */
export class UnreadableBody extends Error {
  /** Tells it from other errors, also when two copies of this package are installed. */
  override readonly name = "UnreadableBody";
}
