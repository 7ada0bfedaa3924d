import { baseUrl } from "../addresses.ts";
import { parseTarget } from "../parse-target.ts";
import type { PlainRequest } from "../plain-exchange.ts";
import type { SandboxState } from "../sandbox-state.ts";

/** Where calls with a token go: the data centre, or this very server when it was asked under another name, as `serve` is. */
export function homeOf({ options }: SandboxState, { url }: PlainRequest): string {
  const { origin } = parseTarget(url);
  if (origin && !isConcur(origin)) return origin;
  return options.dataCentre ?? new URL(baseUrl).origin;
}

/** Whether a traveller's tokens have to be asked for somewhere else: the sandbox has a data centre, and this is not it. */
export function livesElsewhere({ options }: SandboxState, { url }: PlainRequest): boolean {
  const { origin } = parseTarget(url);
  return options.dataCentre !== undefined && isConcur(origin) && origin.toLowerCase() !== options.dataCentre;
}

function isConcur(origin: string): boolean {
  return origin.toLowerCase().endsWith(".concursolutions.com");
}
