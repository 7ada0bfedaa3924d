import type { ListPosition } from "./list-position.ts";
import type { PaginationEntry } from "./operation-table.ts";
import type { MethodArguments } from "./split-arguments.ts";

/** A reader of a list, and the parameter that names a row. */
interface Reader {
  /** Weak, because an iterator that is abandoned without `return` never says so. */
  readonly position: WeakRef<ListPosition>;
  readonly parameter: string;
}

/** Tells those who are reading a list which of its rows their own client is taking out. */
export class RemovalWatch {
  /** By the operation that takes rows out. */
  readonly #readers = new Map<string, Set<Reader>>();

  /** Registers a reader of a list; the result ends it. */
  watch({ removedBy }: PaginationEntry, position: ListPosition): () => void {
    if (!removedBy) return () => undefined;
    const { operationId, parameter } = removedBy;
    const reader = { position: new WeakRef(position), parameter };
    const readers = this.#readers.get(operationId) ?? new Set();
    this.#readers.set(operationId, readers.add(reader));
    return () => void readers.delete(reader);
  }

  /** Says that a call is about to be made, which takes a row out or does not. */
  tell(operationId: string, input: MethodArguments): void {
    const readers = this.#readers.get(operationId);
    for (const reader of readers ?? []) {
      const position = reader.position.deref();
      if (position) position.removing(input[reader.parameter]);
      else readers?.delete(reader);
    }
  }
}
