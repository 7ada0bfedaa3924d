import { SandboxError } from "./errors.ts";
import { rejectUnknownNames } from "./reject-unknown-names.ts";

/** Options of `serve`. */
export interface ServeOptions {
  /**
   * TCP port; `0` takes a free one.
   * @default 0
   */
  readonly port?: number;
  /**
   * Address to listen on. The default keeps the sandbox on this machine; anything else opens it to others.
   * @default "127.0.0.1"
   */
  readonly host?: string;
  /**
   * Whether tests in other languages can seed, advance, inspect and reset the sandbox by calls below `/_sandbox`, as
   * `@connection-requests/testing/control/openapi.json` describes them. Web pages of another origin cannot.
   * @default true
   */
  readonly control?: boolean;
  /**
   * How long each answer of the API takes, in milliseconds of real time.
   * @default 0
   */
  readonly latencyMs?: number;
  /**
   * How long a request may take to arrive, in milliseconds; what takes longer is answered with 408.
   * @default 30_000
   */
  readonly requestTimeoutMs?: number;
  /**
   * Is told of each control call, such as to print it.
   * @default nobody is told
   */
  readonly onControl?: (exchange: ControlExchange) => void;
}

/** A control call, as far as it holds nothing personal and no secret. */
export interface ControlExchange {
  /** HTTP method, in capitals. */
  readonly method: string;
  /** As it was sent, without the query. */
  readonly path: string;
  /** Status of the answer. */
  readonly status: number;
}

/** {@link ServeOptions} with every default filled in. */
export type ResolvedServeOptions = Readonly<Required<ServeOptions>>;

/** The longest time that platforms can wait. */
const longestMs = 2 ** 31 - 1;

/** Checks the caller's options and fills in the defaults. */
export function resolveServeOptions(options: ServeOptions): ResolvedServeOptions {
  const { port = 0, host = "127.0.0.1", control = true, latencyMs = 0 } = options;
  const { requestTimeoutMs = 30_000, onControl = () => {} } = options;
  const resolved = { port, host, control, latencyMs, requestTimeoutMs, onControl };
  rejectUnknownNames("serve option", options, Object.keys(resolved));
  demand(isWhole(port, 0, 65_535), "port must be a whole number from 0 to 65535.");
  demand(typeof host === "string" && host !== "", "host must be an address to listen on.");
  demand(typeof control === "boolean", "control must be true or false.");
  demand(isWhole(latencyMs, 0, longestMs), "latencyMs must be a whole number of milliseconds, 0 or more.");
  demand(isWhole(requestTimeoutMs, 1, longestMs), "requestTimeoutMs must be a whole number of milliseconds.");
  demand(typeof onControl === "function", "onControl must be a function (exchange) => {}.");
  return resolved;
}

function isWhole(value: number, lowest: number, highest: number): boolean {
  return Number.isInteger(value) && value >= lowest && value <= highest;
}

function demand(isFulfilled: boolean, message: string): void {
  if (!isFulfilled) throw new SandboxError("config", message);
}
