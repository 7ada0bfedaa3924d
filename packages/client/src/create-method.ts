import { createCall } from "./create-call.ts";
import type { Call, ClientParts } from "./create-call.ts";
import { listItems, listPages } from "./list-pages.ts";
import type { Page, PageSource } from "./list-pages.ts";
import type { OperationEntry } from "./operation-table.ts";
import type { CallOptions } from "./options.ts";
import type { MethodArguments } from "./split-arguments.ts";

/** Creates the method of one operation: callable, with its variants as properties. */
export function createMethod(operationId: string, operation: OperationEntry, parts: ClientParts): unknown {
  const call = createCall(operationId, operation, parts);
  const method = (input?: MethodArguments, options?: CallOptions): Promise<unknown> =>
    call(input, options).then(({ data }) => data);
  const iterators = createIterators(operationId, operation, { ...parts, call });
  return Object.freeze(Object.assign(method, { withResponse: call }, iterators));
}

function createIterators(
  operationId: string,
  { pagination }: OperationEntry,
  { call, options: { clock }, removals }: ClientParts & { readonly call: Call },
): object {
  if (!pagination) return {};
  const source = (parameters: MethodArguments = {}, options?: CallOptions): PageSource => ({
    operationId,
    pagination,
    parameters,
    clock,
    removals,
    readPage: async (input) => (await call(input, options)).data as Page,
  });
  return {
    pages: (parameters?: MethodArguments, options?: CallOptions) => listPages(source(parameters, options)),
    items: (parameters?: MethodArguments, options?: CallOptions) => listItems(source(parameters, options)),
  };
}
