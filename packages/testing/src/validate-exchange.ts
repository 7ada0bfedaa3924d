import type { OperationValidators, Violation } from "@connection-requests/client/validators";
import { SandboxError } from "./errors.ts";
import type { OperationId } from "./operations.ts";
import type { Profile } from "./profiles/profile.ts";
import type { SandboxAnswer } from "./sandbox-answer.ts";

/**
 * Compares the parameters of a request with the description.
 *
 * @returns where it breaks the description and how, without the value; `undefined` if it does not.
 */
export function findParameterProblem(
  operationId: OperationId,
  parameters: unknown,
  profile: Profile,
): string | undefined {
  return describe("parameters", validatorsOf(operationId, profile).parameters(parameters));
}

/** Compares the body of a request with the description, as {@link findParameterProblem} does. */
export function findBodyProblem(
  operationId: OperationId,
  body: unknown,
  profile: Profile,
): string | undefined {
  return describe("body", validatorsOf(operationId, profile).body?.(body) ?? []);
}

/**
 * Holds an answer to the description, so that the sandbox cannot lie about it.
 *
 * @throws {SandboxError} with code `answer`, naming operation, status and JSON pointer, never the value.
 */
export function assertAnswer(
  operationId: OperationId,
  { status, data }: SandboxAnswer,
  profile: Profile,
): void {
  if (!profile.describesErrors && status >= 400 && data === undefined) return;
  const { responses } = validatorsOf(operationId, profile);
  // A described status wins over a described range, and both over the rest (OpenAPI 3.1 §4.8.16).
  const key = [String(status), `${Math.floor(status / 100)}XX`, "default"].find((name) => name in responses);
  const validate = key === undefined ? undefined : responses[key];
  const what = `The sandbox's ${status} to ${operationId}`;
  if (validate === undefined) {
    throw new SandboxError(
      "answer",
      `${what} is not in the description. Known are: ${Object.keys(responses).join(", ")}.`,
    );
  }
  if (validate === null) {
    if (data === undefined) return;
    throw new SandboxError("answer", `${what} breaks the description: it must not have a body.`);
  }
  const problem = describe("body", validate(data));
  if (problem) throw new SandboxError("answer", `${what} breaks the description at ${problem}`);
}

function validatorsOf(operationId: OperationId, { validators }: Profile): OperationValidators {
  const found = validators[operationId];
  if (!found) throw new SandboxError("answer", `The description has no operation ${operationId}.`);
  return found;
}

/** The first violation. A value that an open enumeration does not hold yet is none: tests of what may come need it. */
export function findBreach(violations: readonly Violation[]): Violation | undefined {
  return violations.find(({ keyword }) => keyword !== "x-extensible-enum");
}

function describe(root: string, violations: readonly Violation[]): string | undefined {
  const violation = findBreach(violations);
  if (!violation) return undefined;
  return `#/${root}${violation.instancePath}: ${violation.message}.`;
}
