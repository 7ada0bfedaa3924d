import { format } from "prettier";
import { Document, isScalar, isSeq, visit } from "yaml";
import type { JsonObject } from "../../../packages/codegen/src/operation.ts";

/** Prints a description in the one form that `spec/connection-requests.yaml` has, below the comment at the head of `current`. */
export async function printDescription(description: JsonObject, current: string): Promise<string> {
  const document = new Document(description, { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_key, sequence) {
      if (isSeq(sequence)) sequence.flow = sequence.items.every(isScalar);
    },
  });
  const head = /^(#.*\n)*/.exec(current)?.[0] ?? "";
  // In the form that `pnpm format` would give it.
  return head + (await format(document.toString({ lineWidth: 0 }), { parser: "yaml", printWidth: 110 }));
}
