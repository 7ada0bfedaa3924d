import { createXmlServerFormat } from "@connection-requests/client/xml";
import { operations as table } from "../generated/published/operations.ts";
import { validators } from "../generated/published/validators.js";
import { xmlSchemas } from "../generated/published/xml-schemas.ts";
import type { ValidCall } from "../handlers/handler.ts";
import { serveOperations } from "../operations.ts";
import type { OperationId } from "../operations.ts";
import type { Refusal, SandboxAnswer } from "../sandbox-answer.ts";
import type { Profile } from "./profile.ts";
import { publishValue } from "./publish-value.ts";

/**
 * The API exactly as its reference page says: `Items` is one object, so each page holds one request; an update gives 200
 * and an empty object; nothing needs a token; what would be null is missing. The page knows no errors: they have no body.
 */
export const publishedProfile: Profile = Object.freeze({
  operations: serveOperations(table),
  validators,
  xml: createXmlServerFormat(xmlSchemas),
  authorization: false,
  describesErrors: false,
  adaptCall,
  adaptAnswer,
  adaptRefusal,
} satisfies Profile);

/** The codes that the page lists in prose; its schema has any text. */
const codes: readonly unknown[] = ["CRSUC", "CREU1", "CREU2", "CREU3", "CRPA1", "CRPA2", "CRRET"];

function adaptCall(call: ValidCall, operationId: OperationId): ValidCall | Refusal {
  if (operationId === "listConnectionRequests") {
    return { ...call, parameters: { ...call.parameters, limit: "1" } };
  }
  if (operationId !== "updateConnectionRequest") return call;
  // Its validator has seen it: an object.
  const { status } = call.body as { readonly status?: unknown };
  const isKnown = status === undefined || codes.includes(status);
  return isKnown ? call : { status: 400, reason: `#/body/status: must be one of ${codes.join(", ")}.` };
}

function adaptAnswer(answer: SandboxAnswer, operationId: OperationId): SandboxAnswer {
  const { status } = answer;
  if (status >= 400) return adaptRefusal(answer);
  if (operationId === "updateConnectionRequest") return { ...answer, status: 200, data: {} };
  return { ...answer, data: publishValue(answer.data, xmlSchemas, { operationId, status }) };
}

function adaptRefusal({ status, headers }: SandboxAnswer): SandboxAnswer {
  return { status, ...(headers && { headers }) };
}
