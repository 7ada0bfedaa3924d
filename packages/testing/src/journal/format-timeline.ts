import { formatTime } from "../time/format-time.ts";
import { isTravellerTold } from "../life-cycle/report-rules.ts";
import type { SandboxState } from "../sandbox-state.ts";
import type { StoredRequest } from "../store/stored-request.ts";
import type { ChronicleEntry, LifeEvent } from "./chronicle.ts";
import type { JournalEntry } from "./journal.ts";

/** One line of a timeline, and its place: how many exchanges were over before. */
interface Line {
  readonly place: number;
  readonly at: string;
  readonly text: string;
}

/**
 * Tells the life of one request in lines of text, for people who look at a test that failed: what the supplier read and
 * reported, when the request came back, how each call was answered. Holds the ID, and nothing personal or secret.
 */
export function formatTimeline(id: string, state: SandboxState): string {
  const stored = state.store.index.find(id);
  const exchanges = exchangeLines(id, state);
  const events = stored ? state.chronicle.entriesOf(stored.number).map(eventLine) : [];
  // An event happens during an exchange, so it stands before that one.
  const lines = [...events, ...exchanges].sort((left, right) => left.place - right.place);
  const arrival = stored ? [`${formatTime(stored.arrivedAt)}  arrived`] : [];
  return [
    `connection request ${id}: ${stored ? describe(stored) : "unknown"}`,
    ...[...arrival, ...mergeRepeated(lines), ...cutNote(state)].map((line) => `  ${line}`),
  ].join("\n");
}

function describe({ state, dueAt }: StoredRequest): string {
  return dueAt === undefined ? state : `${state} until ${formatTime(dueAt)}`;
}

function exchangeLines(id: string, { journal }: SandboxState): Line[] {
  const entries = journal.entries();
  const first = journal.countRecorded() - entries.length;
  return entries.flatMap((entry, index) =>
    isAbout(id, entry) ? [{ place: first + index + 0.5, at: entry.at, text: describeExchange(entry) }] : [],
  );
}

function isAbout(id: string, { connectionRequestIds, parameters }: JournalEntry): boolean {
  return connectionRequestIds.includes(id) || parameters["id"] === id;
}

function describeExchange({ operationId, reported, status, fault }: JournalEntry): string {
  const answered = status === 0 ? "not answered" : `answered with ${status}`;
  const blame = fault === undefined ? "" : `, fault: ${fault}`;
  return `${operationId}${reported === undefined ? "" : ` ${reported}`} ${answered}${blame}`;
}

function eventLine({ event, exchangesBefore }: ChronicleEntry): Line {
  return { place: exchangesBefore, at: formatTime(event.atMs), text: describeEvent(event) };
}

function describeEvent({ what, status, state, dueAtMs, count, highest }: LifeEvent): string {
  const turn = count === undefined ? "" : ` (${count}, at most ${highest})`;
  const away = dueAtMs === undefined ? state : `${state} until ${formatTime(dueAtMs)}`;
  switch (what) {
    case "reported":
      return `${status} reported${status && isTravellerTold(status) ? ", traveller told" : ""}: ${away}${turn}`;
    case "leased":
      return `given to a supplier: ${away}`;
    case "lapsed":
      return `lease lapsed: ${away}${turn}`;
    case "returned":
      return `back in the queue: ${away}`;
    case "exchanged":
      return "request token exchanged for the traveller's tokens";
  }
}

/** A poller reads the same page all day: lines that repeat become one. */
function mergeRepeated(lines: readonly Line[]): string[] {
  const merged: { line: Line; times: number; until: string }[] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    if (last?.line.text === line.text) Object.assign(last, { times: last.times + 1, until: line.at });
    else merged.push({ line, times: 1, until: line.at });
  }
  return merged.map(({ line, times, until }) => {
    const repeated = times === 1 ? "" : `, ${times} times until ${until}`;
    return `${line.at}  ${line.text}${repeated}`;
  });
}

function cutNote({ chronicle, journal }: SandboxState): string[] {
  const isCut = chronicle.isCut() || journal.isCut();
  return isCut ? ["older entries may be missing: a sandbox keeps the last 10 000 exchanges"] : [];
}
