import { followReference } from "../../../../packages/codegen/src/read/follow-reference.ts";
import { childPlace, childPlaces } from "../../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../../packages/codegen/src/read/place.ts";
import { compareTexts } from "../compare-texts.ts";
import type { Finding } from "../finding.ts";
import type { RuleName } from "../rules.ts";
import { compareContent } from "./compare-content.ts";
import { compareHeaders } from "./compare-headers.ts";

type Responses = ReadonlyMap<string, Place>;

/** Compares the answers to an operation, by status. */
export function compareResponses(before: Place, after: Place): Finding[] {
  const [old, current] = [responsesOf(before), responsesOf(after)];
  return [
    ...[...current].flatMap(([status, response]) => {
      const partner = findResponse(old, status);
      if (partner) return compareResponse(partner, response, `Answer ${status}`);
      const rule = isSuccess(status) ? "success added" : "failure added";
      return [aboutResponse(response, rule, { status, what: "answer was added" })];
    }),
    ...[...old].flatMap(([status, response]) => {
      if (current.has(status)) return [];
      const heir = findResponse(current, status);
      if (heir) return compareResponse(response, heir, `Answer ${status}`);
      return [aboutResponse(response, "answer removed", { status, what: "answer was removed" })];
    }),
  ];
}

function responsesOf(operation: Place): Responses {
  const responses = childPlaces(childPlace(operation, "responses"));
  return new Map(
    responses
      .filter(([status]) => !status.startsWith("x-"))
      .map(([status, place]) => [status.toUpperCase().replace("DEFAULT", "default"), followReference(place)]),
  );
}

/** The answer that a status falls under: its own, that of its range, or the default. */
function findResponse(responses: Responses, status: string): Place | undefined {
  return responses.get(status) ?? responses.get(`${status.charAt(0)}XX`) ?? responses.get("default");
}

/** A redirection too is an answer that programs have to follow. */
function isSuccess(status: string): boolean {
  return status.startsWith("2") || status.startsWith("3");
}

function compareResponse(before: Place, after: Place, where: string): Finding[] {
  return [
    ...compareTexts([before], [after], { where, path: "", direction: "received" }),
    ...compareCertainty(before, after, where),
    ...compareHeaders(before, after, where),
    ...compareContent(before, after, { direction: "received", where }),
  ];
}

/** `x-body-optional`: the answer may come without its content. */
function compareCertainty(before: Place, after: Place, where: string): Finding[] {
  const [was, is] = [before, after].map(({ value }) => value["x-body-optional"] === true);
  if (was === is) return [];
  const about = { pointer: after.pointer, where, path: "" };
  return is
    ? [{ ...about, rule: "content may be missing", what: "the content may be missing now" }]
    : [{ ...about, rule: "content is always there", what: "the content is never missing any more" }];
}

function aboutResponse(
  { pointer }: Place,
  rule: RuleName,
  { status, what }: { readonly status: string; readonly what: string },
): Finding {
  return { rule, direction: "received", pointer, where: `Answer ${status}`, path: "", what };
}
