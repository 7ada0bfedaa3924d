import { operations } from "@connection-requests/client/operations";
import type { OperationTable } from "@connection-requests/client/runtime";
import { expect, test } from "vitest";

test("no parameter has a style of its own; if one gets it, create-client.ts must pass readParameterStyles", () => {
  const parameters = Object.values(operations as OperationTable).flatMap((operation) =>
    Object.entries(operation.parameters ?? {}),
  );
  const styled = parameters.filter(
    ([, { style, explode, allowReserved }]) => style ?? explode ?? allowReserved,
  );
  expect(parameters).not.toEqual([]);
  expect(styled.map(([name]) => name)).toEqual([]);
});
