import { UnreadableBody } from "./body-format.ts";
import { demandObject } from "./check-options.ts";
import { ConfigError } from "./errors.ts";
import type { AnswerToCheck, ExchangeValidation, RequestToCheck } from "./exchange-validation.ts";
import { validators } from "./generated/validators.js";
import type { OperationValidators, Validate, Violation } from "./generated/validators.js";

export type { AnswerToCheck, ExchangeValidation, RequestToCheck } from "./exchange-validation.ts";

/** Options of {@link validateExchanges}. */
export interface ValidationOptions {
  /**
   * What an answer that breaks the description leads to: a line at level `warn` of the client's logger, or an error
   * with code `decode`. What it was an answer to has been applied in both cases.
   * @default "warn"
   */
  readonly answers?: "warn" | "throw" | undefined;
}

/**
 * Holds every call of a client to the effective description (`@connection-requests/client/openapi.json`).
 *
 * A request that breaks it is refused with a {@link ConfigError} before it is sent. An answer that breaks it, or
 * holds a value that its open enumerations do not know yet, is reported. Reports give JSON pointer (RFC 6901) and
 * expectation, never the value. The validators were compiled when this package was built: nothing is evaluated.
 *
 * @throws {ConfigError} if an option makes no sense.
 * @example
 * const client = createClient({ auth, logger: console, validation: validateExchanges() });
 */
export function validateExchanges(options: ValidationOptions = {}): ExchangeValidation {
  demandObject("validation options", options);
  const { answers = "warn", ...others } = options;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new ConfigError(`Unknown validation option "${unknown}"; known: answers.`);
  if (answers !== "warn" && answers !== "throw") throw new ConfigError("answers must be warn or throw.");
  return Object.freeze({
    onlyWarns: answers === "warn",
    checkRequest,
    checkAnswer(answer: AnswerToCheck): string | undefined {
      const problem = findAnswerProblem(answer);
      if (problem !== undefined && answers === "throw") throw new UnreadableBody(problem);
      return problem;
    },
  });
}

function checkRequest({ operationId, input, body }: RequestToCheck): void {
  const known: OperationValidators | undefined = validators[operationId];
  // Pointers lead into the flat argument; a body that is no object, or collides with a parameter, sits under `body`.
  const root = body !== undefined && body === input["body"] ? "#/body" : "#";
  const problem = describe("#", known?.parameters(input)) ?? describe(root, known?.body?.(body));
  if (problem === undefined) return;
  throw new ConfigError(`${operationId}: the request breaks the description at ${problem}.`, { operationId });
}

function findAnswerProblem({ operationId, status, data }: AnswerToCheck): string | undefined {
  // Whether a body may be missing is the client's to know, and a body that nobody described has nothing to break.
  const validate = data === undefined ? undefined : findValidator(operationId, status);
  const problem = describe("#", validate?.(data));
  return problem && `data that breaks the description at ${problem}`;
}

/** A described status wins over a described range, and both over the rest (OpenAPI 3.1 §4.8.16). */
function findValidator(operationId: string, status: number): Validate | null | undefined {
  const responses = validators[operationId]?.responses ?? {};
  const key = [String(status), `${Math.floor(status / 100)}XX`, "default"].find((name) => name in responses);
  return key === undefined ? undefined : responses[key];
}

/** A first list of violations is enough to go on, and a drifted page of rows has hundreds. */
const mostViolations = 5;

function describe(root: string, violations: readonly Violation[] = []): string | undefined {
  if (violations.length === 0) return undefined;
  const texts = violations
    .slice(0, mostViolations)
    .map(({ instancePath, message }) => `${root}${instancePath}: ${message}`);
  const others = violations.length - texts.length;
  return texts.join("; ") + (others > 0 ? `; and ${others} more` : "");
}
