import type { Bar, PartReport, Section } from "../part-report.ts";
import { openapiFetch, oursWithEverything } from "./contender-names.ts";
import { measureCosts } from "./measure-costs.ts";
import type { ContenderCosts, SetCosts } from "./measure-costs.ts";
import { measureProfile } from "./measure-profile.ts";

/** Microseconds that a call of ours may cost over bare fetch, with everything on. */
const limitUs = 8;

/** Measures what a call costs over bare fetch, beside the peers, and where ours spends it. */
export async function measureOverhead(): Promise<PartReport> {
  const peers = await measureCosts("peers");
  const features = await measureCosts("features");
  const profile = await measureProfile();
  const sections = [describePeers(peers), describeFeatures(features), profile.section];
  return {
    sections,
    bars: describeBars(peers),
    measurements: { peers, features, profile: profile.times },
  };
}

function describeBars({ contenders }: SetCosts): Bar[] {
  const ours = contenders.find(({ name }) => name === oursWithEverything);
  return (["list", "update"] as const).map((operation) => ({
    what: `overhead of a ${operation === "list" ? "GET" : "PUT"} with everything on`,
    measured: ours?.[operation].quiet ?? NaN,
    limit: limitUs,
    unit: "µs",
  }));
}

function describePeers({ bare, contenders, absent }: SetCosts): Section {
  const measure = contenders.find(({ name }) => name === openapiFetch);
  const ratio = (cost: number, peer: number | undefined): string =>
    peer === undefined ? "–" : `${(cost / peer).toFixed(1)} ×`;
  const rows = contenders.map(({ name, features, list, update }) => [
    name,
    list.quiet.toFixed(1),
    ratio(list.quiet, measure?.list.quiet),
    list.median.toFixed(1),
    update.quiet.toFixed(1),
    ratio(update.quiet, measure?.update.quiet),
    update.median.toFixed(1),
    features,
  ]);
  const reasons = absent.map(({ name, reason }) => [
    name,
    ...Array<string>(6).fill("–"),
    `not run, because: ${reason}`,
  ]);
  return {
    title: "Overhead per call",
    note: `Microseconds over bare fetch on a stub (itself ${bare.list.quiet.toFixed(1)} for GET, ${bare.update.quiet.toFixed(1)} for PUT), in the quiet tenth of all rounds; ratio: to ${openapiFetch}.`,
    rows: [
      ["", "GET", "ratio", "median", "PUT", "ratio", "median", "what a call does besides"],
      ...rows,
      ...reasons,
    ],
  };
}

function describeFeatures({ contenders }: SetCosts): Section {
  const all = contenders.find(({ name }) => name === oursWithEverything);
  const saved = (cost: number, whole: number | undefined): string => (cost - (whole ?? NaN)).toFixed(1);
  const row = ({ name, list, update }: ContenderCosts): string[] =>
    name === oursWithEverything
      ? [name, list.quiet.toFixed(1), "", update.quiet.toFixed(1), ""]
      : [
          name,
          list.quiet.toFixed(1),
          saved(list.quiet, all?.list.quiet),
          update.quiet.toFixed(1),
          saved(update.quiet, all?.update.quiet),
        ];
  return {
    title: "Where the time goes: features switched off one by one",
    note: "Microseconds over bare fetch, and the difference to everything on. Below 0.5 it is noise.",
    rows: [["", "GET", "difference", "PUT", "difference"], ...contenders.map(row)],
  };
}
