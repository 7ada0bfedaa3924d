import { setTimeout } from "node:timers/promises";

/** Something to time: one call. */
export type Task = () => Promise<unknown>;

/** How long to measure. */
export interface Effort {
  readonly rounds: number;
  /** Calls of each task per round. */
  readonly calls: number;
}

/** Calls of each task before the first that counts: after 3,000 V8 was seen to be far from done, after 20,000 it was. */
const warmUpCalls = 20_000;

/**
 * Times tasks in turns, in another order each round: noise hits all alike, and none always follows the same one.
 * Gives, for each task, microseconds per call in each round.
 */
export async function timeInterleaved(
  tasks: readonly Task[],
  { rounds, calls }: Effort,
): Promise<number[][]> {
  const times: number[][] = tasks.map(() => []);
  const warmUpRounds = Math.ceil(warmUpCalls / calls);
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (const index of shuffledIndexes(tasks.length)) {
      const time = await timeCalls(tasks[index] as Task, calls);
      if (round >= 0) times[index]?.push(time);
    }
  }
  return times;
}

async function timeCalls(task: Task, calls: number): Promise<number> {
  // Timers and finalizers that the task before left behind run now, and are not charged to this one.
  await setTimeout(1);
  const startedAt = performance.now();
  for (let call = 0; call < calls; call += 1) await task();
  // Each task clears away its own garbage, instead of whoever comes next; bare fetch pays for it as well.
  globalThis.gc?.({ type: "minor" });
  return ((performance.now() - startedAt) * 1000) / calls;
}

function shuffledIndexes(length: number): number[] {
  const keyed = Array.from({ length }, (_, index) => ({ index, key: Math.random() }));
  return keyed.sort((left, right) => left.key - right.key).map(({ index }) => index);
}
