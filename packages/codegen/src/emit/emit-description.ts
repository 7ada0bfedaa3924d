import type { Api } from "../operation.ts";

/** Emits the effective description, for tools of every language. JSON has no comments, so it has no banner. */
export function emitDescription({ document }: Api): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
