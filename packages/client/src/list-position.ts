import type { Clock } from "./clock.ts";

/** A row of a list, as it was answered. */
export type ListRow = Readonly<Record<string, unknown>>;

/** What a page of a list held. */
export interface PageContent {
  readonly rows: readonly ListRow[];
  /** The offset that the URI of the next page names; undefined on the last page. */
  readonly nextOffset: string | undefined;
}

interface Row {
  readonly row: ListRow;
  /** Undefined if the row has none. */
  readonly id: unknown;
}

/** Nothing returns to the queue sooner than an hour after it was updated; a mark is trusted a little less long. */
const markerLifeMs = 55 * 60_000;

/**
 * Where one reader stands in a queue that others change while it reads.
 *
 * Rows leave anywhere in the queue, which moves everything behind them to the left, and new rows join its end.
 * So an offset alone skips rows. The policy:
 *
 * 1. A *marker* is a row that had nothing unread before it when it was last read.
 * 2. Pages overlap by one row, and own removals are subtracted from the offset.
 * 3. A page counts if it starts at the beginning or holds a marker: then nothing was skipped before its rows.
 *    If not, the page is thrown away and read again further left, each time twice as far.
 * 4. A row is given once: what was given is remembered by its identity.
 * 5. Offsets that are no numbers (cursors), and rows without identity, are followed exactly as the server says.
 */
export class ListPosition {
  readonly #identity: string;
  readonly #clock: Clock;
  readonly #given = new Set<unknown>();
  readonly #markers = new Map<unknown, number>();
  #target: number | string;
  #asked: number | string = 0;
  #removals = 0;
  #stepBack = 1;
  #pagesWithoutNews = 0;
  #lastPage = "";
  /** The page asked for counts whatever it holds. */
  #isTrusted = true;

  /** @param identity the property that tells one row from another. */
  constructor(start: string, identity: string, clock: Clock) {
    this.#target = readOffset(start);
    this.#identity = identity;
    this.#clock = clock;
  }

  /** The reader's own client begins to take a row out: it is no mark any more, and what is behind it moves left. */
  removing(id: unknown): void {
    if (this.#markers.delete(id)) this.#removals += 1;
  }

  /** The offset to ask for next; undefined for the beginning. */
  ask(): string | undefined {
    this.#asked =
      typeof this.#target === "number" ? Math.max(0, this.#target - this.#removals) : this.#target;
    this.#removals = 0;
    return this.#asked === 0 ? undefined : String(this.#asked);
  }

  /** Takes in the page at the asked offset: gives its new rows, and whether the list ends here. */
  receive({ rows, nextOffset }: PageContent): { fresh: ListRow[]; isLast: boolean } {
    const identified = rows.map((row) => ({ row, id: row[this.#identity] ?? undefined }));
    if (typeof this.#asked === "number" && !this.#counts(identified)) {
      this.#target = this.#asked - this.#stepBack;
      this.#stepBack *= 2;
      this.#pagesWithoutNews += 1;
      return { fresh: [], isLast: false };
    }
    const fresh = identified.filter((entry) => this.#take(entry)).map(({ row }) => row);
    const hasNews = fresh.length > 0 && !this.#isRepeated(identified);
    this.#pagesWithoutNews = hasNews ? 0 : this.#pagesWithoutNews + 1;
    this.#moveOn(nextOffset, identified);
    return { fresh, isLast: nextOffset === undefined || rows.length === 0 };
  }

  /** Whether the server keeps sending what was given already, for longer than a changing queue explains. */
  get isStuck(): boolean {
    return this.#pagesWithoutNews > 10 + this.#given.size;
  }

  /** Rows without identity cannot be told apart, but a whole page that comes twice in a row can. */
  #isRepeated(rows: readonly Row[]): boolean {
    if (rows.some(hasIdentity)) return false;
    const page = writeRows(rows);
    const isRepeated = page === this.#lastPage;
    this.#lastPage = page;
    return isRepeated;
  }

  #counts(rows: readonly Row[]): boolean {
    if (this.#isTrusted || this.#asked === 0) return true;
    const oldest = this.#clock.now() - markerLifeMs;
    return rows.some(({ id }) => (this.#markers.get(id) ?? -Infinity) > oldest);
  }

  /** Notes that a row was read, in its place; tells whether it is new. */
  #take({ id }: Row): boolean {
    if (id === undefined) return true;
    this.#markers.set(id, this.#clock.now());
    if (this.#given.has(id)) return false;
    this.#given.add(id);
    return true;
  }

  #moveOn(nextOffset: string | undefined, rows: readonly Row[]): void {
    if (nextOffset === undefined) return;
    const next = readOffset(nextOffset);
    const canOverlap = typeof next === "number" && rows.every(hasIdentity);
    this.#target = canOverlap ? next - 1 : next;
    this.#isTrusted = !canOverlap;
    this.#stepBack = 1;
  }
}

/** What is nested too deep to be written cannot be told apart. */
function writeRows(rows: readonly Row[]): string {
  try {
    return JSON.stringify(rows);
  } catch {
    return "";
  }
}

function hasIdentity({ id }: Row): boolean {
  return id !== undefined;
}

/** All digits is a position in the queue; anything else is a cursor, which only the server understands. */
function readOffset(offset: string): number | string {
  return /^\d{1,15}$/.test(offset) ? Number(offset) : offset;
}
