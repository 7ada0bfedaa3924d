/**
 * A list that keeps its items in order, is read by position, and changes anywhere.
 *
 * One array would move up to 10⁵ items for each change. Here they sit in chunks: a change finds its chunk by bisection and
 * moves at most one chunk's items; a position is found by adding up chunk lengths, a few hundred for 10⁵ items.
 */
export interface OrderedList<Item> {
  size(): number;
  first(): Item | undefined;
  /** Puts an item in its place; no other may have the same. */
  insert(item: Item): void;
  /** Takes an item out of its place; everything behind it moves one position forward. */
  remove(item: Item): void;
  /** How many items stand up to the place of `item`, which need not be in the list itself. */
  countUpTo(item: Item): number;
  /** Up to `limit` items from position `offset`, which is counted from 0. */
  slice(offset: number, limit: number): Item[];
  /** Every item, in order. */
  values(): Item[];
}

/** Gives a number below 0 if `left` stands before `right`, above 0 if behind it, and 0 for the same item alone. */
export type Compare<Item> = (left: Item, right: Item) => number;

/** Large enough for few chunks, small enough to be moved in a blink. */
const chunkCapacity = 512;

/** Creates an empty list. */
export function createOrderedList<Item>(compare: Compare<Item>): OrderedList<Item> {
  const chunks: Item[][] = [];
  let size = 0;
  const countChunks = (item: Item): number =>
    countLeading(chunks, (chunk) => compare(chunk[0] as Item, item) <= 0);
  const countItems = (chunk: readonly Item[], item: Item): number =>
    countLeading(chunk, (other) => compare(other, item) <= 0);
  return {
    size: () => size,
    first: () => chunks[0]?.[0],
    insert(item) {
      const chunkIndex = Math.max(0, countChunks(item) - 1);
      const chunk = chunks[chunkIndex] ?? [];
      if (chunk.length === 0) chunks.push(chunk);
      chunk.splice(countItems(chunk, item), 0, item);
      if (chunk.length > chunkCapacity) splitChunk(chunks, chunkIndex, item);
      size += 1;
    },
    remove(item) {
      const chunkIndex = countChunks(item) - 1;
      const chunk = chunks[chunkIndex] ?? [];
      const index = countItems(chunk, item) - 1;
      if (chunk[index] !== item) return;
      chunk.splice(index, 1);
      if (chunk.length === 0) chunks.splice(chunkIndex, 1);
      size -= 1;
    },
    countUpTo(item) {
      const chunkIndex = countChunks(item) - 1;
      let count = countItems(chunks[chunkIndex] ?? [], item);
      for (let index = 0; index < chunkIndex; index += 1) count += chunks[index]?.length ?? 0;
      return count;
    },
    slice: (offset, limit) => sliceChunks(chunks, offset, limit),
    values: () => chunks.flat(),
  };
}

/** Splits a chunk in two; one that grows at its end, as most do, gives away the newest item alone and stays full. */
function splitChunk<Item>(chunks: Item[][], chunkIndex: number, newest: Item): void {
  const chunk = chunks[chunkIndex] as Item[];
  const keep = chunk.at(-1) === newest ? chunk.length - 1 : chunk.length >>> 1;
  chunks.splice(chunkIndex + 1, 0, chunk.splice(keep));
}

function sliceChunks<Item>(chunks: readonly Item[][], offset: number, limit: number): Item[] {
  const page: Item[] = [];
  let toSkip = offset;
  for (const chunk of chunks) {
    if (toSkip >= chunk.length) {
      toSkip -= chunk.length;
      continue;
    }
    page.push(...chunk.slice(toSkip, toSkip + limit - page.length));
    toSkip = 0;
    if (page.length === limit) break;
  }
  return page;
}

/** How many entries at the front of a list fulfil a condition that none behind them fulfils, by bisection. */
function countLeading<Entry>(entries: readonly Entry[], isLeading: (entry: Entry) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isLeading(entries[middle] as Entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}
