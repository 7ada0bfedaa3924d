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

  /** Says that a call is about to be made, which takes a row out or does not. */
  tell(operationId: string, input: MethodArguments): void {
    const parameter = this.#parameters.get(operationId);
    if (parameter === undefined) return;
    const readers = this.#readers.get(operationId);
    for (const reference of readers ?? []) {
      const reader = reference.deref();
      if (reader) reader.removing(input[parameter]);
      else readers?.delete(reference);
    }
  }
}
