/** Holds the calls of a client to the description; `@connection-requests/client/validation` makes one. */
export interface ExchangeValidation {
  /**
   * Whether {@link ExchangeValidation.checkAnswer} only warns, which needs a logger.
   */
  readonly onlyWarns: boolean;
  /**
   * Looks at what a caller wants to send.
   * @throws {ConfigError} if it breaks the description; then nothing is sent.
   */
  checkRequest(request: RequestToCheck): void;
  /**
   * Looks at the data of a 2xx answer, and gives what to warn of.
   * @throws {UnreadableBody} if it breaks the description, and this validation does not only warn.
   */
  checkAnswer(answer: AnswerToCheck): string | undefined;
}

/** A request before it is sent. */
export interface RequestToCheck {
  /** The operation, by the name of its method. */
  readonly operationId: string;
  /** The flat argument of the method. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Undefined if the request has none. */
  readonly body: unknown;
}

/** A 2xx answer after it was decoded. */
export interface AnswerToCheck {
  /** The operation, by the name of its method. */
  readonly operationId: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Undefined if the answer has no body. */
  readonly data: unknown;
}
