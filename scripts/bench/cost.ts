import { median, quantile } from "./quantile.ts";

/** What something costs over a zero that was measured beside it, in the unit of the measurements. */
export interface Cost {
  /**
   * In the quiet tenth of all rounds, which is what remains when the machine is at rest: whatever else wants the
   * processor only ever makes a measurement longer.
   */
  readonly quiet: number;
  /** In the middle of all rounds. */
  readonly median: number;
}

const quietShare = 0.1;

/** Compares measurements with those of the zero; both were made in the same rounds. */
export function costOver(zeros: readonly number[], measured: readonly number[]): Cost {
  return {
    quiet: quantile(measured, quietShare) - quantile(zeros, quietShare),
    // Round by round: a slow moment of the machine hits both sides.
    median: median(measured.map((value, round) => value - (zeros[round] ?? NaN))),
  };
}
