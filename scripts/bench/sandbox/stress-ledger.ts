import type { UpdateStatus } from "@connection-requests/client";
import type { Sandbox } from "@connection-requests/testing";

/** What is reported of every request, day after day: it comes back each time but the last. */
export const reportsByDay: readonly UpdateStatus[] = [
  "CRRET",
  "CREU1",
  "CRRET",
  "CREU2",
  "CREU1",
  "CRRET",
  "CREU3",
  "CRSUC",
];

/** What suppliers know of one day: who works on which request, and which are done. */
export interface StressLedger {
  readonly status: UpdateStatus;
  /** Whether the day takes so long that something must be lost. */
  isLate(): boolean;
  /** Requests that are not done. */
  countLeft(): number;
  /** Requests that are not done, and that nobody works on. */
  countUnclaimed(): number;
  /** Takes a request, unless another supplier has it or it is done. */
  claim(id: string): boolean;
  /** Gives a request back that was not reported. */
  release(id: string): void;
  /** The report of a request is known to have arrived. */
  settle(id: string): void;
}

/** Milliseconds after which a day is given up; it takes a second or two. */
const longestDayMs = 60_000;

/** Opens the ledger of a day, counted from 0. */
export function openLedger(ids: readonly string[], day: number): StressLedger {
  const open = new Set(ids);
  const claimed = new Set<string>();
  const openedAt = performance.now();
  return {
    status: reportsByDay[day] ?? "CRSUC",
    isLate: () => performance.now() - openedAt > longestDayMs,
    countLeft: () => open.size,
    countUnclaimed: () => open.size - claimed.size,
    claim: (id) => open.has(id) && !claimed.has(id) && Boolean(claimed.add(id)),
    release: (id) => void claimed.delete(id),
    settle(id) {
      open.delete(id);
      claimed.delete(id);
    },
  };
}

/** Compares a sandbox with what must have happened by the end of a day; gives one line for each request that differs. */
export function findLosses(sandbox: Sandbox, ids: readonly string[], day: number): string[] {
  const reported = reportsByDay.slice(0, day + 1);
  const expected = describe(
    day + 1 < reportsByDay.length ? "returning" : "connected",
    [...reported].sort(),
    reported.filter((status) => status !== "CRRET"),
  );
  const told = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { connectionRequestId, status } of sandbox.emails) told.get(connectionRequestId)?.push(status);
  const lives = new Map(sandbox.lives.map((life) => [life.id, life]));
  const losses = ids.flatMap((id) => {
    const life = lives.get(id);
    if (!life) return [`${id} is gone`];
    const counted = Object.entries(life.reports).flatMap(([status, count]) =>
      Array<string>(count).fill(status),
    );
    const actual = describe(life.state, counted.sort(), told.get(id) ?? []);
    return actual === expected ? [] : [`${id}: ${actual} instead of ${expected}`];
  });
  return lives.size === ids.length ? losses : [...losses, `${lives.size} requests instead of ${ids.length}`];
}

function describe(state: string, reports: readonly string[], told: readonly string[]): string {
  return `${state}, reported ${reports.join(" ")}, told ${told.join(" ")}`;
}
