import { SandboxError } from "../errors.ts";
import { oauthRefusals } from "./oauth-refusal.ts";
import type { OauthRefusalCode } from "./oauth-refusal.ts";

/** Refusals that a test asked for, whatever the request. */
export interface OauthScript {
  /** Adds so many refusals with a code. */
  add(code: OauthRefusalCode, times: number): void;
  /** Takes the next one; `undefined` when none is left. */
  take(): OauthRefusalCode | undefined;
  save(): readonly OauthRefusalCode[];
}

/** A slip of the keyboard must not fill the memory. */
const highestTimes = 10_000;

/** Creates a script, empty or continuing a saved one. */
export function createOauthScript(saved: readonly OauthRefusalCode[] = []): OauthScript {
  const planned = [...saved];
  return {
    add(code, times) {
      if (typeof code !== "number" || !Object.hasOwn(oauthRefusals, code)) {
        const known = Object.keys(oauthRefusals).join(", ");
        throw new SandboxError("config", `refuseNext: there is no such code; known are ${known}.`);
      }
      if (!Number.isSafeInteger(times) || times < 1 || times > highestTimes) {
        const range = `a whole number from 1 to ${highestTimes}`;
        throw new SandboxError("config", `refuseNext: times must be ${range}.`);
      }
      for (let added = 0; added < times; added += 1) planned.push(code);
    },
    take: () => planned.shift(),
    save: () => [...planned],
  };
}
