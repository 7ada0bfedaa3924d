import { SandboxError } from "../errors.ts";
import { rejectUnknownNames } from "../reject-unknown-names.ts";

/** A length of time; its parts are added up. */
export interface Duration {
  /** Of 24 hours each. */
  readonly days?: number;
  /** Of 60 minutes each. */
  readonly hours?: number;
  /** Of 60 seconds each. */
  readonly minutes?: number;
  /** Of 1000 milliseconds each. */
  readonly seconds?: number;
  /** What all parts are added up in. */
  readonly milliseconds?: number;
}

const unitMs: Readonly<Record<keyof Duration, number>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
  milliseconds: 1,
};

/** Adds a duration up to milliseconds. */
export function parseDuration(duration: Duration): number {
  rejectUnknownNames("unit of time", duration, Object.keys(unitMs));
  let total = 0;
  for (const [unit, amount] of Object.entries(duration) as [keyof Duration, number][]) {
    if (!(amount >= 0 && Number.isFinite(amount))) {
      throw new SandboxError("config", `clock.advance: ${unit} must be a number of 0 or more.`);
    }
    total += amount * unitMs[unit];
  }
  return total;
}
