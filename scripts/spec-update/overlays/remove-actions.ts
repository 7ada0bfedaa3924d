import { isMap, isSeq, LineCounter, parseDocument } from "yaml";
import { Refusal } from "../refusal.ts";

/** The lines of one action, from 0, both included. */
interface ActionLines {
  readonly first: number;
  readonly last: number;
}

/**
 * Takes actions out of the text of an overlay. A comment right above an action goes with it; one that stands alone heads
 * the actions up to the next such comment, and goes when the last of them goes. Everything else stays byte for byte.
 */
export function removeActions(path: string, text: string, indexes: ReadonlySet<number>): string {
  if (indexes.size === 0) return text;
  const actions = locateActions(text);
  if (actions.every((_, index) => indexes.has(index))) {
    throw new Refusal(
      path,
      "no action of the overlay is needed any more",
      "remove the file, and its --overlay from the scripts of packages/client/package.json, by hand.",
    );
  }
  const lines = text.split("\n");
  const removed = new Set<number>();
  for (const { from, to } of listRemovals(lines, actions, indexes)) {
    for (let line = from; line < to; line += 1) removed.add(line);
  }
  const kept = lines.filter((_, line) => !removed.has(line)).join("\n");
  return `${kept.trimEnd()}\n`;
}

function locateActions(text: string): ActionLines[] {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter });
  const actions = isMap(contents) ? contents.get("actions") : undefined;
  const lineOf = (offset: number): number => counter.linePos(offset).line - 1;
  return (isSeq(actions) ? actions.items : []).map((item) => {
    const [start, end] = (item as { range: [number, number, number] }).range;
    return { first: lineOf(start), last: lineOf(start + text.slice(start, end).trimEnd().length - 1) };
  });
}

function listRemovals(
  lines: readonly string[],
  actions: readonly ActionLines[],
  indexes: ReadonlySet<number>,
): { from: number; to: number }[] {
  const isBlank = (line: number): boolean => lines[line]?.trim() === "";
  const isComment = (line: number): boolean => lines[line]?.trimStart().startsWith("#") ?? false;
  const endOfBlanks = (line: number): number =>
    isBlank(line) && line < lines.length ? endOfBlanks(line + 1) : line;
  const ends = actions.map(({ last }) => last + 1);
  const starts = actions.map(({ first }) => {
    let start = first;
    while (isComment(start - 1)) start -= 1;
    return start;
  });
  /** Whether a comment of its own stands before the action. */
  const isHeaded = actions.map((_, index) => {
    const from = ends[index - 1] ?? lines.findIndex((line) => line.startsWith("actions:")) + 1;
    return lines.slice(from, starts[index]).some((_line, offset) => isComment(from + offset));
  });
  return actions.flatMap((_, index) => {
    if (!indexes.has(index)) return [];
    const from = starts[index] ?? 0;
    const own = { from, to: endOfBlanks(ends[index] ?? from) };
    const next = isHeaded.findIndex((headed, other) => other > index && headed);
    const section = actions.map((_action, other) => other).slice(index, next < 0 ? undefined : next);
    const isWhole = isHeaded[index] && section.every((other) => indexes.has(other));
    return isWhole
      ? [
          {
            from: endOfBlanks(ends[index - 1] ?? lines.findIndex((line) => line.startsWith("actions:")) + 1),
            to: from,
          },
          own,
        ]
      : [own];
  });
}
