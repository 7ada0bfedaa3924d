import { listPlaces } from "../../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../../packages/codegen/src/read/place.ts";
import { readServers } from "../../../../packages/codegen/src/read/read-servers.ts";
import { compareTexts } from "../compare-texts.ts";
import type { Finding } from "../finding.ts";
import { quote } from "../quote.ts";

/** Where requests go when nothing is said (OpenAPI 3.1 §4.8.1). */
const defaultServer = "/";

/** Compares the servers that a description, a path or an operation names, by their URLs with the variables filled in. */
export function compareServers(before: Place, after: Place): Finding[] {
  const [old, current] = [serversByUrl(before), serversByUrl(after)];
  const removed = [...old].filter(([url]) => !current.has(url));
  return [
    ...[...current].flatMap(([url, place]) => {
      const partner = old.get(url);
      if (partner) return compareTexts([partner], [place], { where: `Server ${quote(url)}`, path: "" });
      return [finding("server added", place, `server ${quote(url)} was added`)];
    }),
    ...removed.map(([url, place]) => finding("server removed", place, `server ${quote(url)} was removed`)),
    ...compareDefaults(before, after),
  ];
}

function serversByUrl(place: Place): Map<string, Place> {
  const urls = readServers(place).map(({ url }) => url);
  return new Map(listPlaces(place, "servers").map((server, index) => [urls[index] ?? defaultServer, server]));
}

function compareDefaults(before: Place, after: Place): Finding[] {
  const [old, current] = [before, after].map((place) => readServers(place)[0]?.url ?? defaultServer);
  if (old === current) return [];
  const what = `default server changed from ${quote(old)} to ${quote(current)}`;
  return [{ rule: "default server changed", pointer: `${after.pointer}/servers`, where: "", path: "", what }];
}

function finding(rule: Finding["rule"], { pointer }: Place, what: string): Finding {
  return { rule, pointer, where: "", path: "", what };
}
