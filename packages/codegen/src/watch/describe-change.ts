/** How many names are told of each list. */
const most = 4;

/** A line that says a name: of a type, a constant, a member or a key, but not deep inside of something. */
const declarations = {
  code: /^ {0,12}(?:export (?:interface|type|const) |readonly )?("(?:[^"\\\n]|\\.)*"|[\p{ID_Start}$_][\p{ID_Continue}$]*)\??(?::| =| \{)/gmu,
  json: /^ {0,6}("(?:[^"\\\n]|\\.)*"):/gmu,
};

/** Says in a few words how a generated file changed: which names came and went, or how many lines. */
export function describeChange(path: string, before: string | undefined, after: string | undefined): string {
  if (after === undefined) return "removed";
  if (before === undefined) return "new";
  const [added, removed] = difference(namesIn(before, path), namesIn(after, path));
  const parts = [...tell("added", added), ...tell("removed", removed)];
  if (parts.length > 0) return parts.join("; ");
  const [more, less] = difference(before.split("\n"), after.split("\n"));
  return `lines +${more.length} −${less.length}`;
}

function namesIn(text: string, path: string): string[] {
  const declaration = path.endsWith(".json") ? declarations.json : declarations.code;
  const names = [...text.matchAll(declaration)].map((match) => match[1] ?? "");
  return [...new Set(names.map((name) => name.replace(/^"|"$/g, "")))];
}

/** What stands in one list only, as often as it stands there. */
function difference(
  before: readonly string[],
  after: readonly string[],
): [added: string[], removed: string[]] {
  const counts = new Map<string, number>();
  for (const item of after) counts.set(item, (counts.get(item) ?? 0) + 1);
  for (const item of before) counts.set(item, (counts.get(item) ?? 0) - 1);
  const repeat = ([item, count]: [string, number]): string[] => Array<string>(Math.abs(count)).fill(item);
  const entries = [...counts];
  return [
    entries.filter(([, count]) => count > 0).flatMap(repeat),
    entries.filter(([, count]) => count < 0).flatMap(repeat),
  ];
}

function tell(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > most ? ` and ${names.length - most} more` : "";
  return [`${what} ${names.slice(0, most).join(", ")}${more}`];
}
