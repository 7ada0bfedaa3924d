import { basePath } from "../addresses.ts";
import type { JournalEntry } from "../journal/journal.ts";
import { isTravellerTold } from "../life-cycle/report-rules.ts";
import type { ControlExchange } from "../serve-options.ts";
import type { Colour, Paint } from "./paint.ts";

/** One line about an exchange with the API: when, what, and what came of it; nothing personal and no secret. */
export function formatExchange(entry: JournalEntry, paint: Paint): string {
  const { at, method, status, fault } = entry;
  const notes = [describeOutcome(entry), fault && paint("red", `fault: ${fault}`)].filter(Boolean);
  return formatLine({ at, method, target: formatTarget(entry), status, note: notes.join(", ") }, paint);
}

/** One line about a control call. */
export function formatControl(exchange: ControlExchange, at: string, paint: Paint): string {
  const { method, path, status } = exchange;
  return formatLine({ at, method, target: path, status, note: paint("grey", "control") }, paint);
}

interface Line {
  readonly at: string;
  readonly method: string;
  readonly target: string;
  readonly status: number;
  readonly note: string;
}

function formatLine({ at, method, target, status, note }: Line, paint: Paint): string {
  const time = paint("grey", at.slice(0, 19).replace("T", " "));
  const shownStatus = paint(colourOf(status), status === 0 ? "–––" : String(status));
  return `${time}  ${shownStatus}  ${method.padEnd(6)}  ${printable(target)}  ${note}`.trimEnd();
}

function formatTarget({ path, parameters }: JournalEntry): string {
  const query = Object.entries(parameters)
    .filter(([name]) => name !== "id")
    .map(([name, value]) => `${name}=${String(value)}`)
    .join("&");
  const shortPath = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  return query === "" ? shortPath : `${shortPath}?${query}`;
}

function describeOutcome({ operationId, connectionRequestIds, reported, status }: JournalEntry): string {
  const { length } = connectionRequestIds;
  if (operationId === "listConnectionRequests" && status === 200) {
    return `${length} request${length === 1 ? "" : "s"}`;
  }
  if (reported === undefined) return "";
  return length > 0 && isTravellerTold(reported) ? `${reported}, e-mail` : reported;
}

function colourOf(status: number): Colour {
  if (status === 0 || status >= 500) return "red";
  return status >= 400 ? "yellow" : "green";
}

/** Parameters are decoded, and what a caller sends must not steer the terminal. */
function printable(text: string): string {
  return text.replaceAll(/[^\u0020-\u007E]/g, "?");
}
