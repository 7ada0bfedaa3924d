import type { Change, ChangeKind } from "./change.ts";
import type { Finding } from "./finding.ts";
import { rules } from "./rules.ts";

/**
 * Makes one change of each finding. What is found at the same spot of the description by several ways, as in a schema
 * that several answers share, is one change.
 */
export function judgeFindings(operation: string | undefined, findings: readonly Finding[]): Change[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { rule, direction, pointer, what } = finding;
    const key = JSON.stringify([rule, direction, pointer, what]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => judgeGroup(operation, group));
}

function judgeGroup(operation: string | undefined, group: readonly Finding[]): Change[] {
  const [finding] = group;
  if (!finding) return [];
  const change = { operation, pointer: finding.pointer, text: writeSentence(finding, group) };
  const [forSenders, forReaders]: readonly [ChangeKind | undefined, ChangeKind | undefined] =
    rules[finding.rule];
  const sender = finding.direction === "received" ? undefined : forSenders;
  const reader = finding.direction === "sent" ? undefined : forReaders;
  if (sender !== undefined && sender === reader) return [{ ...change, kind: sender, concerns: "both" }];
  return [
    ...(sender === undefined ? [] : [{ ...change, kind: sender, concerns: "sender" as const }]),
    ...(reader === undefined ? [] : [{ ...change, kind: reader, concerns: "reader" as const }]),
  ];
}

function writeSentence({ path, what }: Finding, group: readonly Finding[]): string {
  const places = [
    joinPlaces([...new Set(group.map(({ where }) => where))]),
    path === "" ? "" : `\`${path}\``,
  ];
  const place = places.filter((part) => part !== "").join(", ");
  const sentence = place === "" ? what : `${place}: ${what}`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** `Answer 400` and `Answer 404` are `Answers 400, 404`. */
function joinPlaces(places: readonly string[]): string {
  const [first = "", ...others] = places;
  const isAnswers = others.length > 0 && places.every((place) => place.startsWith("Answer "));
  return isAnswers
    ? `Answers ${places.map((place) => place.slice(7)).join(", ")}`
    : places.join("; ") || first;
}
