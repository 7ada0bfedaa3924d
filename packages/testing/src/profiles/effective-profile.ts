import { validators } from "@connection-requests/client/validators";
import { xmlServer } from "@connection-requests/client/xml";
import type { ResolvedBehaviour } from "../behaviour.ts";
import { operations } from "../operations.ts";
import type { OperationId } from "../operations.ts";
import type { SandboxAnswer } from "../sandbox-answer.ts";
import type { Profile } from "./profile.ts";

/** The API as it travels: what the handlers speak anyway. */
export const effectiveProfile: Profile = Object.freeze({
  operations,
  validators,
  xml: xmlServer,
  authorization: true,
  describesErrors: true,
  adaptCall: (call) => call,
  adaptAnswer,
  adaptRefusal: (answer) => answer,
} satisfies Profile);

function adaptAnswer(
  answer: SandboxAnswer,
  operationId: OperationId,
  { createdBody }: ResolvedBehaviour,
): SandboxAnswer {
  const isDropped =
    createdBody === "empty" && operationId === "createConnectionRequest" && answer.status < 400;
  return isDropped ? { ...answer, data: undefined } : answer;
}
