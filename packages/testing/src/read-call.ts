import type { ValidCall } from "./handlers/handler.ts";
import { readBody } from "./media-types/read-body.ts";
import type { RequestTarget } from "./parse-target.ts";
import type { PlainRequest } from "./plain-exchange.ts";
import type { Profile } from "./profiles/profile.ts";
import type { RoutedCall } from "./route-request.ts";
import type { Refusal } from "./sandbox-answer.ts";
import { findBodyProblem, findParameterProblem } from "./validate-exchange.ts";

/** A request taken apart, before anything was compared with the description. */
export interface ReceivedCall {
  readonly operationId: RoutedCall["operationId"];
  /** Text, or a list where a query parameter was given more than once. */
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
}

/** Query parameters that were described once: the API may understand them still, whatever is described today. */
const formerParameters: Readonly<Record<string, readonly string[]>> = { listConnectionRequests: ["status"] };

/** Collects the parameters of a call from path and query. */
export function readParameters(
  call: RoutedCall,
  target: RequestTarget,
  { operations }: Profile,
): ReceivedCall {
  const { operationId, pathParameters } = call;
  const parameters: Record<string, string | readonly string[]> = { ...pathParameters };
  const query = target.query ? new URLSearchParams(target.query) : undefined;
  for (const name of [...operations[operationId].query, ...(formerParameters[operationId] ?? [])]) {
    const values = query?.getAll(name) ?? [];
    const [value] = values;
    if (value !== undefined) parameters[name] = values.length > 1 ? values : value;
  }
  return { operationId, parameters };
}

/** Holds a call to the description and reads its body; what breaks it is a documented 400. */
export function readCall(
  { operationId, parameters }: ReceivedCall,
  request: PlainRequest,
  profile: Profile,
): ValidCall | Refusal {
  const parameterProblem = findParameterProblem(operationId, parameters, profile);
  if (parameterProblem) return invalid(parameterProblem);
  // No parameter of the description is a list, so none is one now.
  const call = { parameters: parameters as Readonly<Record<string, string>> };
  if (!profile.operations[operationId].hasBody) return { ...call, body: undefined };
  const read = readBody(operationId, request, profile);
  if ("problem" in read) return invalid(`#/body: ${read.problem}`);
  const bodyProblem = findBodyProblem(operationId, read.value, profile);
  return bodyProblem ? invalid(bodyProblem) : { ...call, body: read.value };
}

function invalid(reason: string): Refusal {
  return { status: 400, reason };
}
