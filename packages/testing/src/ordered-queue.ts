/** What can stand in an {@link OrderedQueue}: its `order` says where. */
export interface Ordered {
  readonly order: number;
}

/**
 * A queue that is read by position and emptied anywhere.
 *
 * One array would move up to 10⁵ items for each removal. Here they sit in chunks, ascending by `order`:
 * a removal finds its chunk by bisection and moves at most one chunk's items; a page is found by adding up chunk lengths.
 */
export interface OrderedQueue<Item extends Ordered> {
  size(): number;
  /** Adds an item behind all others; its `order` must be greater than theirs. */
  append(item: Item): void;
  /** Takes an item out; everything behind it moves one place forward. */
  remove(item: Item): void;
  /** Up to `limit` items from position `offset`, which is counted from 0. */
  slice(offset: number, limit: number): Item[];
  /** Every item, in order. */
  values(): Item[];
}

/** Large enough for few chunks, small enough to be moved in a blink. */
const chunkCapacity = 512;

/** Creates an empty queue. */
export function createOrderedQueue<Item extends Ordered>(): OrderedQueue<Item> {
  const chunks: Item[][] = [];
  let size = 0;
  return {
    size: () => size,
    append(item) {
      const last = chunks.at(-1);
      if (last && last.length < chunkCapacity) last.push(item);
      else chunks.push([item]);
      size += 1;
    },
    remove(item) {
      const chunkIndex = countUpTo(chunks, item.order, (chunk) => chunk[0]?.order ?? 0) - 1;
      const chunk = chunks[chunkIndex] ?? [];
      const index = countUpTo(chunk, item.order, ({ order }) => order) - 1;
      if (chunk[index] !== item) return;
      chunk.splice(index, 1);
      if (chunk.length === 0) chunks.splice(chunkIndex, 1);
      size -= 1;
    },
    slice: (offset, limit) => sliceChunks(chunks, offset, limit),
    values: () => chunks.flat(),
  };
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

/** How many entries of an ascending list have an order of at most `order`, by bisection. */
function countUpTo<Entry>(
  entries: readonly Entry[],
  order: number,
  orderOf: (entry: Entry) => number,
): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (orderOf(entries[middle] as Entry) <= order) low = middle + 1;
    else high = middle;
  }
  return low;
}
