import type { Edit } from "../support/edit.ts";
import { operationEdits } from "./operations.ts";
import { parameterEdits } from "./parameters.ts";
import { requestBodyEdits } from "./request-bodies.ts";
import { responseEdits } from "./responses.ts";
import { valueEdits } from "./values.ts";

/** Every edit, by table. */
export const allEdits: Readonly<Record<string, readonly Edit[]>> = {
  parameters: parameterEdits,
  "request bodies": requestBodyEdits,
  responses: responseEdits,
  "values that are read": valueEdits,
  "operations and the API": operationEdits,
};
