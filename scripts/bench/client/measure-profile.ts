import { join } from "node:path";
import type { Section } from "../part-report.ts";
import { runWorker } from "../run-worker.ts";
import type { PlaceTime } from "./profile-worker.ts";

/** How many places are listed. */
const topPlaces = 20;

/** Places whose work bare fetch does too: making the answer, reading it, parsing it. */
const paidByBareFetch = /stub-fetch\.ts|parseJson|buffer-response\.ts › (text|readBytes)/;

/** Where the time of a call goes, by function. */
export interface ProfileResult {
  readonly section: Section;
  readonly times: readonly PlaceTime[];
}

/** Samples our client at work and lists the functions that take most, without what bare fetch does too. */
export async function measureProfile(): Promise<ProfileResult> {
  const flags = ["--conditions=@connection-requests/source", "--disable-warning=ExperimentalWarning"];
  const times = await runWorker<PlaceTime[]>(join(import.meta.dirname, "profile-worker.ts"), { flags });
  const own = times.filter(({ place }) => !paidByBareFetch.test(place));
  const total = own.reduce((sum, { microseconds }) => sum + microseconds, 0);
  const rows = own
    .slice(0, topPlaces)
    .map(({ place, microseconds }) => [
      place,
      microseconds.toFixed(2),
      `${((100 * microseconds) / total).toFixed(1)} %`,
    ]);
  return {
    times,
    section: {
      title: `Where the time goes: the ${topPlaces} functions of a GET with everything on that take most`,
      note: "Sampled, in microseconds per call with what they call of the platform; without making, reading and parsing the answer. Sampling itself slows calls: read the shares.",
      rows: [["", "µs", "share"], ...rows],
    },
  };
}
