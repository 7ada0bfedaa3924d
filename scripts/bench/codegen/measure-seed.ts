import type { PartReport } from "../part-report.ts";
import { compareGenerators } from "./compare-generators.ts";
import { seed } from "./programs.ts";

/** Generates everything that this repository generates of its own description, beside the types that the peer makes of it. */
export async function measureSeed(): Promise<PartReport> {
  const overlays = seed.overlays.flatMap((path) => ["--overlay", path]);
  const { section, bars, measurements } = await compareGenerators({
    title: "seed",
    document: seed.document,
    ours: [
      { name: "ours", words: [seed.document, ...overlays] },
      {
        name: "ours, with validators and XML",
        words: [seed.document, ...overlays, "--validators", "--xml", "@connection-requests/client/xml"],
      },
    ],
    rounds: 11,
  });
  return { sections: [section], bars, measurements };
}
