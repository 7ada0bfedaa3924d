import { operations } from "../operations.ts";
import { rejectUnknownNames } from "../reject-unknown-names.ts";
import { parseTime } from "../time/parse-time.ts";
import type { Fault, FaultScript, FaultSelection } from "./fault.ts";
import { checkEffect, checkStep, demand, isDuration, isOneOf, isRecord, isWhole } from "./parse-effect.ts";
import type { Place } from "./parse-effect.ts";

const calls: readonly string[] = [...Object.keys(operations), "token", "revoke"];

const selectionNames: readonly (keyof FaultSelection)[] = [
  "operation",
  "nth",
  "every",
  "times",
  "probability",
  "seed",
  "forMs",
  "until",
];

/**
 * Reads a fault or a script of faults from a value of unknown origin, such as a body in JSON.
 *
 * @returns a frozen copy that shares nothing with the value
 * @throws {SandboxError} with code `config` if the value is neither; the message says what is wrong and repeats no value.
 */
export function parseFault(value: unknown): Fault | FaultScript {
  demand(isRecord(value), 'A fault must be an object, such as { kind: "reset-before-answer" }');
  if ("steps" in value) checkScript(value);
  else checkFault({ value, name: "fault" });
  return freeze(structuredClone(value)) as object as Fault | FaultScript;
}

function checkScript(value: Place["value"]): void {
  const { steps } = value;
  rejectUnknownNames("part of a fault script", value, ["operation", "steps"]);
  checkOperation(value, "fault");
  demand(Array.isArray(steps) && steps.length > 0, "fault.steps must be a list of one step or more");
  for (const [index, step] of steps.entries()) checkStep(step, `fault.steps[${index}]`);
}

function checkFault(place: Place): void {
  const { value, name } = place;
  checkEffect(place, selectionNames);
  checkOperation(value, name);
  checkCount(place);
  checkWindow(place);
  const { kind, operation } = value;
  demand(
    kind !== "token-revoked" || operation !== "token",
    `${name}: token requests carry no access token that could be revoked`,
  );
  if (kind !== "maintenance") return;
  demand(operation === undefined, `${name}: maintenance strikes every call, so it takes no operation`);
  demand(
    value["forMs"] !== undefined || value["until"] !== undefined,
    `${name}: maintenance needs an end, forMs or until`,
  );
}

function checkOperation({ operation }: Place["value"], name: string): void {
  const message = `${name}.operation must be one of: ${calls.join(", ")}; leave it out for any call`;
  demand(operation === undefined || isOneOf(operation, calls), message);
}

function checkCount({ value, name }: Place): void {
  const { nth, every, times, probability = 1, seed } = value;
  const numbers: readonly unknown[] = Array.isArray(nth) ? nth : [nth];
  demand(
    nth === undefined || (numbers.length > 0 && numbers.every((number) => isWhole(number, 1))),
    `${name}.nth must be a whole number of 1 or more, or a list of them`,
  );
  demand(every === undefined || isWhole(every, 1), `${name}.every must be a whole number of 1 or more`);
  demand(times === undefined || isWhole(times, 1), `${name}.times must be a whole number of 1 or more`);
  demand(
    typeof probability === "number" && probability > 0 && probability <= 1,
    `${name}.probability must be a number above 0, up to 1`,
  );
  demand(seed === undefined || Number.isSafeInteger(seed), `${name}.seed must be a whole number`);
}

function checkWindow({ value, name }: Place): void {
  const { forMs, until } = value;
  demand(forMs === undefined || isDuration(forMs), `${name}.forMs must be milliseconds: a number above 0`);
  demand(
    until === undefined || (typeof until === "string" && !Number.isNaN(parseTime(until))),
    `${name}.until must be a date-time with a zone, such as 2026-01-05T10:00:00Z`,
  );
  demand(forMs === undefined || until === undefined, `${name} takes forMs or until, not both`);
}

function freeze(value: object): object {
  for (const part of Object.values(value)) if (typeof part === "object" && part !== null) freeze(part);
  return Object.freeze(value);
}
