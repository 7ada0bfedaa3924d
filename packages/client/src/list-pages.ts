import { demandObject } from "./check-options.ts";
import type { Clock } from "./clock.ts";
import { ConnectionRequestsError } from "./errors.ts";
import { ListPosition } from "./list-position.ts";
import type { ListRow } from "./list-position.ts";
import type { PaginationEntry } from "./operation-table.ts";
import type { RemovalWatch } from "./removal-watch.ts";
import type { MethodArguments } from "./split-arguments.ts";

/** An answer that holds one page of a list. */
export type Page = Readonly<Record<string, unknown>>;

/** What {@link listPages} reads from. */
export interface PageSource {
  readonly operationId: string;
  readonly pagination: PaginationEntry;
  /** The caller's arguments: the first offset, the size of a page, filters. */
  readonly parameters: MethodArguments;
  readonly clock: Clock;
  /** Tells of rows that the own client takes out. */
  readonly removals: RemovalWatch;
  readonly readPage: (parameters: MethodArguments) => Promise<Page>;
}

/**
 * Reads a list page by page, and gives each page that has new rows, with these rows alone.
 * The next page is asked for only when the caller wants it.
 */
export async function* listPages(source: PageSource): AsyncGenerator<Page, void, undefined> {
  const { operationId, pagination, parameters, clock, removals } = source;
  demandObject(`arguments of ${operationId}`, parameters);
  const { items, identity } = pagination;
  const start = parameters[pagination.offset];
  const position = new ListPosition(String(start ?? 0), identity, clock);
  const unwatch = removals.watch(pagination, position);
  try {
    for (;;) {
      const page = await source.readPage(pageParameters(source, position.ask()));
      const rows = page[items] as readonly ListRow[];
      const { fresh, isLast } = position.receive({ rows, nextOffset: readNextOffset(page, source) });
      if (fresh.length > 0) yield { ...page, [items]: fresh };
      if (isLast) return;
      if (position.isStuck) throw stuckError(source);
    }
  } finally {
    unwatch();
  }
}

/** Gives the rows of {@link listPages} one by one. */
export async function* listItems(source: PageSource): AsyncGenerator<unknown, void, undefined> {
  for await (const page of listPages(source)) yield* page[source.pagination.items] as unknown[];
}

/** As many rows as the server gives, unless the caller said otherwise; pages of one row could not overlap. */
function pageParameters({ parameters, pagination }: PageSource, offset: string | undefined): MethodArguments {
  const { [pagination.offset]: _start, ...others } = parameters;
  const limit = others[pagination.limit] ?? pagination.maxLimit;
  return {
    ...others,
    ...(limit !== undefined && { [pagination.limit]: limit === 1 ? 2 : limit }),
    ...(offset !== undefined && { [pagination.offset]: offset }),
  };
}

/**
 * The offset in the URI of the next page. Nothing else is taken from that URI: it names another host than the
 * request did, and a token must not go there.
 */
function readNextOffset(page: Page, { operationId, pagination }: PageSource): string | undefined {
  const next = page[pagination.next];
  if (next === undefined || next === null || next === "") return undefined;
  const query = typeof next === "string" ? next.split("?")[1]?.split("#")[0] : undefined;
  const offset = new URLSearchParams(query ?? "").get(pagination.offset);
  if (offset) return offset;
  const message = `The answer to ${operationId} has a ${pagination.next} without ${pagination.offset}.`;
  throw new ConnectionRequestsError("decode", message, { operationId });
}

function stuckError({ operationId }: PageSource): ConnectionRequestsError {
  const message = `${operationId} stopped: the server keeps sending rows that were given already.`;
  return new ConnectionRequestsError("pagination", message, { operationId });
}
