import { operations } from "@connection-requests/client/operations";
import type { OperationTable } from "@connection-requests/client/runtime";
import { expect, test } from "vitest";

const entries = Object.values(operations as OperationTable);

test("parameters are plain, in path and query; if one is not, create-client.ts must pass readParameterStyles", () => {
  const parameters = entries.flatMap((operation) => Object.entries(operation.parameters ?? {}));
  const styled = parameters.filter(
    ([, { in: location, style, explode, allowReserved, content }]) =>
      !["path", "query"].includes(location) || (style ?? explode ?? allowReserved ?? content) !== undefined,
  );
  expect(parameters).not.toEqual([]);
  expect(styled.map(([name]) => name)).toEqual([]);
});

test("bodies are JSON; if one is not, create-client.ts must pass readParameterStyles", () => {
  const mediaTypes = entries.flatMap(({ body }) => (body ? [body.mediaType] : []));
  expect([...new Set(mediaTypes)]).toEqual(["application/json"]);
});
