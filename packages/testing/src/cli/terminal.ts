/** A stream that may be a terminal. */
export interface Output {
  readonly isTTY?: boolean;
  /** Width of the terminal in characters. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** Whether lines can be drawn anew. */
export function isLive({ isTTY = false }: Output, environment: NodeJS.ProcessEnv): boolean {
  return isTTY && environment["TERM"] !== "dumb";
}

/** Whether colours are wanted: on a terminal, unless the person said no (https://no-color.org). */
export function isColourful(output: Output, environment: NodeJS.ProcessEnv): boolean {
  return isLive(output, environment) && !environment["NO_COLOR"];
}
