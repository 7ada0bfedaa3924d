import type { ListPosition } from "./list-position.ts";
import type { OperationTable } from "./operation-table.ts";
import type { MethodArguments } from "./split-arguments.ts";

/** Tells those who are reading a list which of its rows their own client is taking out. */
export class RemovalWatch {
  /** Weak, because an iterator that is abandoned without `return` never says so. */
  readonly #readers = new Map<string, Set<WeakRef<ListPosition>>>();
  readonly #parameters = new Map<string, string>();

  constructor(operations: OperationTable) {
    for (const { pagination } of Object.values(operations)) {
      const removal = pagination?.removedBy;
      if (removal) this.#parameters.set(removal.operationId, removal.parameter);
    }
  }

  /** Registers a reader of the list out of which `operationId` takes rows; the result ends it. */
  watch(operationId: string | undefined, reader: ListPosition): () => void {
    if (operationId === undefined) return () => undefined;
    const readers = this.#readers.get(operationId) ?? new Set();
    const reference = new WeakRef(reader);
    this.#readers.set(operationId, readers.add(reference));
    return () => void readers.delete(reference);
  }

  /** Runs a call, and tells the readers about it when it takes a row out. */
  around<Result>(operationId: string, input: MethodArguments, call: () => Promise<Result>): Promise<Result> {
    const parameter = this.#parameters.get(operationId);
    const readers = this.#readers.get(operationId);
    if (parameter === undefined || !readers?.size) return call();
    const id = input[parameter];
    // The readers of this moment: one that starts later finds the row in the queue or does not.
    const told = [...readers].flatMap((reference) => {
      const reader = reference.deref();
      if (!reader) readers.delete(reference);
      return reader ?? [];
    });
    for (const reader of told) reader.removing(id);
    return call().finally(() => {
      for (const reader of told) reader.removed(id);
    });
  }
}
