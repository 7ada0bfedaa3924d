import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { childPlace } from "../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../packages/codegen/src/read/place.ts";
import type { Change } from "./change.ts";
import { compareTexts } from "./compare-texts.ts";
import { findDifference } from "./find-difference.ts";
import type { Finding } from "./finding.ts";
import { judgeFindings } from "./judge-findings.ts";
import { compareOperations } from "./wire/compare-operations.ts";
import { compareServers } from "./wire/compare-servers.ts";
import { compareUnjudged } from "./wire/compare-unjudged.ts";

/** Keywords of a description that no rule is about. */
const unjudged = ["webhooks"];

/** What changed on the wire between two OpenAPI 3.1 documents, in document order, deterministic. */
export function compareDescriptions(before: object, after: object): readonly Change[] {
  const [old, current] = [rootOf(before), rootOf(after)];
  const changes = [
    ...judgeFindings(undefined, compareApis(old, current)),
    ...compareOperations(old, current),
  ];
  return changes.length > 0 ? changes : judgeFindings(undefined, findRest(old, current));
}

function rootOf(description: object): Place {
  const document = description as JsonObject;
  return { document, file: "", pointer: "#", value: document };
}

function compareApis(before: Place, after: Place): Finding[] {
  const [info, newInfo] = [childPlace(before, "info"), childPlace(after, "info")];
  return [
    ...compareTexts([before], [after], { where: "", path: "" }),
    ...compareTexts(info ? [info] : [], newInfo ? [newInfo] : [], { where: "Info", path: "" }),
    ...compareServers(before, after),
    ...compareUnjudged(before, after, { keywords: unjudged, where: "" }),
  ];
}

/** What nothing on the wire uses may change as well, and shows in the description that is shipped. */
function findRest(before: Place, after: Place): Finding[] {
  const pointer = findDifference(before.value, after.value, "#");
  if (pointer === undefined) return [];
  return [
    { rule: "text changed", pointer, where: "", path: "", what: "something changed that does not travel" },
  ];
}
