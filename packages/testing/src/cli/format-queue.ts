import type { SandboxSummary } from "../summarize-sandbox.ts";
import type { RequestState } from "../store/stored-request.ts";
import type { Colour, Paint } from "./paint.ts";

/** How a queue is shown. */
export interface QueueStyle {
  readonly paint: Paint;
  /** Width of the terminal in characters. */
  readonly columns: number;
  readonly isRealTime: boolean;
}

/** Where requests can stand, in the order of their lives. */
const rows: readonly (readonly [RequestState, Colour])[] = [
  ["waiting", "blue"],
  ["leased", "blue"],
  ["returning", "yellow"],
  ["connected", "green"],
  ["failed", "red"],
];

/** Widths in characters; a terminal that is narrower gets no picture. */
const barWidth = 30;
const pictureWidth = 78;

/** Draws where the requests of a sandbox stand, in lines. */
export function formatQueue(summary: SandboxSummary, { paint, columns, isRealTime }: QueueStyle): string[] {
  if (columns < pictureWidth) return [];
  const total = rows.reduce((sum, [state]) => sum + summary[state], 0);
  const shown = rows.filter(([state]) => state !== "leased" || summary.leased > 0);
  const bars = shown.map(([state, colour]) => {
    const count = summary[state];
    const bar = "█".repeat(Math.ceil((count / Math.max(1, total)) * barWidth));
    return `  ${state.padEnd(10)}${String(count).padStart(7)}  ${bar && paint(colour, bar)}`.trimEnd();
  });
  const next = summary.nextDueAt === null ? "none" : showTime(summary.nextDueAt);
  const clock = `${showTime(summary.now)}${isRealTime ? "" : " (stands still)"}`;
  return [
    paint("grey", "─".repeat(pictureWidth - 1)),
    ...bars,
    `  sandbox time ${clock}`,
    `  next return  ${next} · ${summary.emails} e-mail${summary.emails === 1 ? "" : "s"} to travellers`,
  ];
}

function showTime(time: string): string {
  return time.slice(0, 19).replace("T", " ");
}
