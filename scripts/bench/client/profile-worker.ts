/**
 * Samples our client while it reads the list, on its sources, and prints as JSON where the time goes.
 * Run with --conditions=@connection-requests/source, so that frames carry the names of our files.
 */
import { Session } from "node:inspector/promises";
import type { Profiler } from "node:inspector/promises";
import { createOursWithEverything } from "./contenders/ours.ts";
import { stubFetch } from "./contenders/stub-fetch.ts";

const calls = 60_000;
const samplingIntervalUs = 100;

/** A function, and the microseconds per call that went into it and into what it called of the platform. */
export interface PlaceTime {
  readonly place: string;
  readonly microseconds: number;
}

const { list } = createOursWithEverything(stubFetch);

async function callOften(): Promise<void> {
  for (let call = 0; call < calls; call += 1) await list();
}

async function sampleCalls(): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: samplingIntervalUs });
  await session.post("Profiler.start");
  await callOften();
  return (await session.post("Profiler.stop")).profile;
}

/** The name by which a frame is reported; undefined for the platform, whose time goes to whoever called it. */
function placeOf({ callFrame }: Profiler.ProfileNode): string | undefined {
  const { url, functionName, lineNumber } = callFrame;
  if (functionName === "(garbage collector)") return "garbage collector";
  const [, ours, bench] = /\/packages\/client\/src\/(.+)$|\/contenders\/(.+)$/.exec(url) ?? [];
  const file = ours ?? bench ?? (url.includes("/openapi-fetch/") ? "openapi-fetch" : undefined);
  return file && `${file} › ${functionName || `line ${lineNumber + 1}`}`;
}

function summarise({ nodes, samples = [], startTime, endTime }: Profiler.Profile): PlaceTime[] {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const places = new Map(nodes.map((node) => [node.id, placeOf(node)]));
  const counts = new Map<string, number>();
  for (const sample of samples) {
    let id: number | undefined = sample;
    while (id !== undefined && places.get(id) === undefined) id = parents.get(id);
    const place = (id === undefined ? undefined : places.get(id)) ?? "the platform by itself";
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const perSample = (endTime - startTime) / calls / samples.length;
  const times = [...counts].map(([place, count]) => ({ place, microseconds: count * perSample }));
  return times.sort((left, right) => right.microseconds - left.microseconds);
}

// V8 optimizes meanwhile.
await callOften();
console.log(JSON.stringify(summarise(await sampleCalls())));
