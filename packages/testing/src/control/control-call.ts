import type { Sandbox } from "../create-sandbox.ts";
import type { Refusal } from "../sandbox-answer.ts";
import type { SandboxSnapshots } from "./sandbox-snapshots.ts";

/** A control call that has its parts checked by name. */
export interface ControlCall {
  /** The part of the path that is a parameter, decoded; `""` where there is none. */
  readonly id: string;
  readonly query: URLSearchParams;
  /** The body as a value; `{}` where the call takes none. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What control calls work on. */
export interface Controlled {
  readonly sandbox: Sandbox;
  readonly snapshots: SandboxSnapshots;
}

/** What a call gives: a value that is written as JSON, text that is written as it is, or `undefined` for no body. */
export type ControlValue = object | string | undefined;

/** One control call. */
export interface ControlRoute {
  /** Names that the query may have. */
  readonly query?: readonly string[];
  /** Names that the body may have, or whatever the answer checks itself; without it the call takes no body. */
  readonly body?: readonly string[] | "checked by the answer";
  /** @throws {SandboxError} with code `config` if a value makes no sense; nothing changes then. */
  readonly answer: (
    call: ControlCall,
    controlled: Controlled,
  ) => ControlValue | Refusal | Promise<ControlValue | Refusal>;
}
