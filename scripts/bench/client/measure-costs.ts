import { join } from "node:path";
import { costOver } from "../cost.ts";
import type { Cost } from "../cost.ts";
import { runWorker } from "../run-worker.ts";
import type { ContenderSetName } from "./contender-sets.ts";
import type { AbsentContender, ContenderTimes, OverheadSample } from "./overhead-worker.ts";

/** V8 optimizes differently from process to process, so one is not enough. */
const processes = 3;
const rounds = 50;
const callsPerRound = 200;

/** What the calls of one contender cost, in microseconds each. */
export interface ContenderCosts {
  readonly name: string;
  readonly features: string;
  readonly list: Cost;
  readonly update: Cost;
}

/** What a set of contenders costs over bare fetch; `bare` is what that costs itself. */
export interface SetCosts {
  readonly bare: ContenderCosts;
  readonly contenders: readonly ContenderCosts[];
  readonly absent: readonly AbsentContender[];
}

/** Measures a set of contenders in several processes, one after another. */
export async function measureCosts(set: ContenderSetName): Promise<SetCosts> {
  const script = join(import.meta.dirname, "overhead-worker.ts");
  const words = [set, String(rounds), String(callsPerRound)];
  const samples: OverheadSample[] = [];
  for (let index = 0; index < processes; index += 1) {
    samples.push(await runWorker(script, { flags: ["--expose-gc"], words }));
  }
  const [bare, ...others] = poolRounds(samples);
  if (!bare) throw new Error(`Nothing of the set ${set} was measured.`);
  const zero = { ...bare, list: bare.list.map(() => 0), update: bare.update.map(() => 0) };
  return {
    bare: subtract(bare, zero),
    contenders: others.map((contender) => subtract(contender, bare)),
    absent: samples[0]?.absent ?? [],
  };
}

/** The rounds of all processes together. */
function poolRounds(samples: readonly OverheadSample[]): ContenderTimes[] {
  const first = samples[0]?.contenders ?? [];
  return first.map(({ name, features }) => {
    const same = samples.flatMap(({ contenders }) => contenders.filter((one) => one.name === name));
    const list = same.flatMap((times) => times.list);
    return { name, features, list, update: same.flatMap((times) => times.update) };
  });
}

function subtract(contender: ContenderTimes, zero: ContenderTimes): ContenderCosts {
  const { name, features } = contender;
  const list = costOver(zero.list, contender.list);
  return { name, features, list, update: costOver(zero.update, contender.update) };
}
