import { createClient } from "@connection-requests/client";
import type { AnswerToCheck, Client, ExchangeValidation, RequestToCheck } from "@connection-requests/client";
import { validateExchanges } from "@connection-requests/client/validation";
import type {
  AnswerToCheck as SameAnswer,
  ExchangeValidation as SameValidation,
  RequestToCheck as SameRequest,
  ValidationOptions,
} from "@connection-requests/client/validation";

/** Every option, so that a new one is used here too. */
const everyOption: Required<ValidationOptions> = { answers: "throw" };

/** A validation of one's own, on top of the client's; the names of both modules are the same types. */
function countExchanges(inner: SameValidation): ExchangeValidation {
  const operationIds: string[] = [];
  return {
    onlyWarns: inner.onlyWarns,
    checkRequest(request: RequestToCheck) {
      const { operationId, input, body }: SameRequest = request;
      operationIds.push(operationId, ...Object.keys(input), typeof body);
      inner.checkRequest(request);
    },
    checkAnswer(answer: AnswerToCheck) {
      const { operationId, status, data }: SameAnswer = answer;
      operationIds.push(operationId, status.toFixed(), typeof data);
      return inner.checkAnswer(answer);
    },
  };
}

/** No option is needed. */
export const clients: readonly Client[] = [
  createClient({ validation: validateExchanges() }),
  createClient({ validation: validateExchanges({ answers: "warn" }) }),
  createClient({ validation: countExchanges(validateExchanges(everyOption)) }),
];
