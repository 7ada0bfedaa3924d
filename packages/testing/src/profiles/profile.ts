import type { OperationValidators } from "@connection-requests/client/validators";
import type { XmlServerFormat } from "@connection-requests/client/xml";
import type { ResolvedBehaviour } from "../behaviour.ts";
import type { ValidCall } from "../handlers/handler.ts";
import type { OperationId, ServedOperation } from "../operations.ts";
import type { Refusal, SandboxAnswer } from "../sandbox-answer.ts";

/** Names of the descriptions that a sandbox can stand on. */
export type ProfileName = "effective" | "published";

/** What a sandbox has to know of the description that it stands on. Queue and life cycle are the same in all. */
export interface Profile {
  readonly operations: Readonly<Record<OperationId, ServedOperation>>;
  readonly validators: Readonly<Record<string, OperationValidators>>;
  readonly xml: XmlServerFormat;
  /** Whether calls need a bearer token, unless the options say otherwise. */
  readonly authorization: boolean;
  /** Whether it says how the API refuses; else a refusal is a status without a body. */
  readonly describesErrors: boolean;
  /** Turns a call that keeps to the description into one that the handlers understand, or refuses it. */
  adaptCall(call: ValidCall, operationId: OperationId): ValidCall | Refusal;
  /** Gives an answer to an operation the form of the description. */
  adaptAnswer(answer: SandboxAnswer, operationId: OperationId, behaviour: ResolvedBehaviour): SandboxAnswer;
  /** Does the same with a refusal of what is no operation. */
  adaptRefusal(answer: SandboxAnswer): SandboxAnswer;
}
