import { joinPointer } from "../../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../../packages/codegen/src/read/place.ts";
import type { Change } from "../change.ts";
import { compareTexts } from "../compare-texts.ts";
import type { Finding } from "../finding.ts";
import { judgeFindings } from "../judge-findings.ts";
import type { RuleName } from "../rules.ts";
import { compareCredentials } from "./compare-credentials.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareRequestBodies } from "./compare-request-bodies.ts";
import { compareResponses } from "./compare-responses.ts";
import { compareServers } from "./compare-servers.ts";
import { compareUnjudged } from "./compare-unjudged.ts";
import { listOperations } from "./list-operations.ts";
import type { OperationAt } from "./list-operations.ts";

/** Keywords of an operation that no rule is about. */
const unjudged = ["callbacks"];

/** Compares the operations of two descriptions, in the order of the newer one; what was removed comes last. */
export function compareOperations(before: Place, after: Place): Change[] {
  const [old, current] = [listOperations(before), listOperations(after)];
  const removed = [...old].filter(([key]) => !current.has(key)).map(([, operation]) => operation);
  return [
    ...[...current].flatMap(([key, operation]) => {
      const partner = old.get(key);
      const findings = partner
        ? compareOperation(partner, operation)
        : [aboutOperation(operation, "operation added", "operation was added")];
      return judgeFindings(operation.label, findings);
    }),
    ...removed.flatMap((operation) =>
      judgeFindings(operation.label, [
        aboutOperation(operation, "operation removed", "operation was removed"),
      ]),
    ),
  ];
}

function compareOperation(before: OperationAt, after: OperationAt): Finding[] {
  const [old, current] = [before.operation, after.operation];
  return [
    ...compareDeprecation(before, after),
    ...compareTexts([old], [current], { where: "", path: "" }),
    ...compareTexts([before.pathItem], [after.pathItem], { where: "", path: "" }),
    ...compareOwnServers(before, after),
    ...compareCredentials(before, after),
    ...compareParameters(before, after),
    ...compareRequestBodies(old, current),
    ...compareResponses(old, current),
    ...compareUnjudged(old, current, { keywords: unjudged, where: "" }),
  ];
}

function compareDeprecation(before: OperationAt, after: OperationAt): Finding[] {
  const [was, is] = [before, after].map(({ operation }) => operation.value["deprecated"] === true);
  if (was === is) return [];
  return is
    ? [aboutOperation(after, "operation deprecated", "operation is deprecated now")]
    : [aboutOperation(after, "operation no longer deprecated", "operation is no longer deprecated")];
}

/** The servers of the whole API are compared once; here are those that an operation or its path has of its own. */
function compareOwnServers(before: OperationAt, after: OperationAt): Finding[] {
  const [old, current] = [before, after].map(serversHolder);
  if (!old && !current) return [];
  return compareServers(old ?? before.root, current ?? after.root);
}

function serversHolder({ operation, pathItem }: OperationAt): Place | undefined {
  return [operation, pathItem].find(({ value }) => Array.isArray(value["servers"]));
}

function aboutOperation({ pathItem, method }: OperationAt, rule: RuleName, what: string): Finding {
  return { rule, pointer: joinPointer(pathItem.pointer, method), where: "", path: "", what };
}
