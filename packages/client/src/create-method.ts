import type { Call } from "./create-call.ts";
import { listItems, listPages } from "./list-pages.ts";
import type { Page, PageSource } from "./list-pages.ts";
import type { OperationEntry } from "./operation-table.ts";
import type { CallOptions } from "./options.ts";
import type { RemovalWatch } from "./removal-watch.ts";
import type { MethodArguments } from "./split-arguments.ts";

/** What a method is made of. */
export interface MethodParts {
  readonly operationId: string;
  readonly operation: OperationEntry;
  readonly call: Call;
  readonly removals: RemovalWatch;
  readonly now: () => number;
}

/** Creates the method of one operation: callable, with its variants as properties. */
export function createMethod(parts: MethodParts): unknown {
  const { call } = parts;
  const method = async (input?: MethodArguments, options?: CallOptions): Promise<unknown> =>
    (await call(input, options)).data;
  return Object.freeze(Object.assign(method, { withResponse: call }, createIterators(parts)));
}

function createIterators({ operationId, operation, call, removals, now }: MethodParts): object {
  const { pagination } = operation;
  if (!pagination) return {};
  const source = (parameters: MethodArguments = {}, options?: CallOptions): PageSource => ({
    operationId,
    pagination,
    parameters,
    now,
    watch: (position) => removals.watch(pagination.removedBy?.operationId, position),
    readPage: async (input) => (await call(input, options)).data as Page,
  });
  return {
    pages: (parameters?: MethodArguments, options?: CallOptions) => listPages(source(parameters, options)),
    items: (parameters?: MethodArguments, options?: CallOptions) => listItems(source(parameters, options)),
  };
}
