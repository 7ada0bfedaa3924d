import { followReference } from "../../../../packages/codegen/src/read/follow-reference.ts";
import { childPlace } from "../../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../../packages/codegen/src/read/place.ts";
import { compareTexts } from "../compare-texts.ts";
import type { Finding } from "../finding.ts";
import type { RuleName } from "../rules.ts";
import { compareContent } from "./compare-content.ts";

const where = "Body";

/** Compares what an operation wants in the body of the request. */
export function compareRequestBodies(before: Place, after: Place): Finding[] {
  const [old, current] = [bodyOf(before), bodyOf(after)];
  if (!old && !current) return [];
  if (!old && current) {
    const kind = isRequired(current) ? "required" : "optional";
    return [aboutBody(current, `${kind} body added`, `${kind} body was added`)];
  }
  if (old && !current) return [aboutBody(old, "body removed", "body was removed")];
  if (!old || !current) return [];
  return [
    ...compareNecessity(old, current),
    ...compareTexts([old], [current], { where, path: "", direction: "sent" }),
    ...compareContent(old, current, { direction: "sent", where }),
  ];
}

function bodyOf(operation: Place): Place | undefined {
  const body = childPlace(operation, "requestBody");
  return body && followReference(body);
}

function isRequired({ value }: Place): boolean {
  return value["required"] === true;
}

function compareNecessity(before: Place, after: Place): Finding[] {
  if (isRequired(before) === isRequired(after)) return [];
  return isRequired(after)
    ? [aboutBody(after, "body became required", "became required")]
    : [aboutBody(after, "body became optional", "became optional")];
}

function aboutBody({ pointer }: Place, rule: RuleName, what: string): Finding {
  return { rule, direction: "sent", pointer, where, path: "", what };
}
