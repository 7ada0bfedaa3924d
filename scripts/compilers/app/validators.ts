import { validators } from "@connection-requests/client/validators";
import type { OperationValidators, Validate, Violation } from "@connection-requests/client/validators";

/** Checks a value by each validator of each operation. */
export function validateByAll(value: unknown): string[] {
  const all: readonly OperationValidators[] = Object.values(validators);
  return all.flatMap(({ parameters, body, responses }) => {
    const parts: readonly (Validate | null | undefined)[] = [parameters, body, responses["200"]];
    return parts.flatMap((validate) => validate?.(value).map(describeViolation) ?? []);
  });
}

function describeViolation({ instancePath, schemaPath, keyword, message }: Violation): string {
  return [instancePath, schemaPath, keyword, message].join(" ");
}
