/** Times one set of contenders beside bare fetch, in this process alone, and prints JSON. Run with --expose-gc. */
import { checkContender } from "./check-contender.ts";
import { contenderSets } from "./contender-sets.ts";
import type { ContenderSetName } from "./contender-sets.ts";
import { createBare } from "./contenders/bare.ts";
import type { Contender, CreateContender } from "./contenders/contender.ts";
import { stubFetch } from "./contenders/stub-fetch.ts";
import { timeInterleaved } from "./time-interleaved.ts";
import type { Effort } from "./time-interleaved.ts";

/** Microseconds per call of one contender in each round. */
export interface ContenderTimes {
  readonly name: string;
  readonly features: string;
  readonly list: readonly number[];
  readonly update: readonly number[];
}

/** A contender that could not be measured. */
export interface AbsentContender {
  readonly name: string;
  readonly reason: string;
}

/** What one process measured; bare fetch comes first. */
export interface OverheadSample {
  readonly contenders: readonly ContenderTimes[];
  readonly absent: readonly AbsentContender[];
}

async function createChecked(name: string, create: CreateContender): Promise<Contender | AbsentContender> {
  try {
    await checkContender(create);
    return await create(stubFetch);
  } catch (failure) {
    return { name, reason: failure instanceof Error ? failure.message : String(failure) };
  }
}

async function measure(set: ContenderSetName, effort: Effort): Promise<OverheadSample> {
  const created = await Promise.all(
    Object.entries(contenderSets[set]).map(([name, create]) => createChecked(name, create)),
  );
  const isAbsent = (one: Contender | AbsentContender): one is AbsentContender => "reason" in one;
  const present = created.filter((one): one is Contender => !isAbsent(one));
  const all = [createBare(stubFetch), ...present];
  const lists = await timeInterleaved(
    all.map(({ list }) => list),
    effort,
  );
  const updates = await timeInterleaved(
    all.map(({ update }) => update),
    effort,
  );
  return {
    contenders: all.map(({ name, features }, index) => {
      return { name, features, list: lists[index] ?? [], update: updates[index] ?? [] };
    }),
    absent: created.filter(isAbsent),
  };
}

const [, , set, rounds, calls] = process.argv;
const sample = await measure(set as ContenderSetName, { rounds: Number(rounds), calls: Number(calls) });
console.log(JSON.stringify(sample));
