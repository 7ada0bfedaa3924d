import { childPlace, isObject, joinPointer } from "../../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../../packages/codegen/src/read/place.ts";
import { canonicalText } from "../canonical-text.ts";
import type { Finding } from "../finding.ts";
import { quoteAll } from "../quote.ts";
import type { OperationAt } from "./list-operations.ts";

/** One way to be let in: each scheme by its meaning, with the scopes that are needed. None: nothing is needed. */
interface Requirement {
  readonly name: string;
  readonly scopes: ReadonlyMap<string, readonly string[]>;
}

/** Compares what a caller must show. Whoever could call with some credentials must be able to call with them still. */
export function compareCredentials(before: OperationAt, after: OperationAt): Finding[] {
  const [old, current] = [readRequirements(before), readRequirements(after)];
  const pointer = joinPointer(
    (securityHolder(after) ?? securityHolder(before) ?? after.root).pointer,
    "security",
  );
  const lost = old.filter((requirement) => !isCovered(requirement, current));
  const won = current.filter((requirement) => !isCovered(requirement, old));
  const from = quoteAll(old.map(({ name }) => name));
  const what = `credentials changed from ${from} to ${quoteAll(current.map(({ name }) => name))}`;
  const about = { pointer, where: "", path: "", what };
  if (lost.length > 0) return [{ rule: "credentials no longer accepted", ...about }];
  return won.length > 0 ? [{ rule: "further credentials accepted", ...about }] : [];
}

/** Whether who meets the requirement meets one of the others too. */
function isCovered({ scopes }: Requirement, others: readonly Requirement[]): boolean {
  return others.some((other) =>
    [...other.scopes].every(
      ([scheme, needed]) =>
        needed.every((scope) => scopes.get(scheme)?.includes(scope)) && scopes.has(scheme),
    ),
  );
}

function securityHolder({ operation, root }: OperationAt): Place | undefined {
  return [operation, root].find(({ value }) => Array.isArray(value["security"]));
}

function readRequirements(operation: OperationAt): Requirement[] {
  const list = securityHolder(operation)?.value["security"];
  const requirements = Array.isArray(list) ? list.filter(isObject) : [];
  if (requirements.length === 0) return [{ name: "none", scopes: new Map() }];
  return requirements.map((requirement) => {
    const schemes = Object.entries(requirement).map(([name, scopes]) => ({ name, scopes: toTexts(scopes) }));
    const names = schemes.map(({ name, scopes }) =>
      scopes.length > 0 ? `${name} (${scopes.join(", ")})` : name,
    );
    return {
      name: names.join(" and ") || "none",
      scopes: new Map(schemes.map(({ name, scopes }) => [meaningOf(name, operation.root), scopes])),
    };
  });
}

function toTexts(scopes: unknown): string[] {
  return Array.isArray(scopes) ? scopes.map(String) : [];
}

/** What a scheme asks for, whatever its name. Which scopes exist besides those that are needed does not matter. */
function meaningOf(name: string, root: Place): string {
  const scheme = childPlace(root, "components", "securitySchemes", name);
  if (!scheme) return name;
  const text = canonicalText(scheme.value, root.document) ?? name;
  return text.replaceAll(/"scopes":\{[^{}]*\}/g, "");
}
