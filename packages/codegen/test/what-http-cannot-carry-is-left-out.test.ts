import { expect, test } from "vitest";
import { describeApi, generateFrom } from "./support/documents.ts";

const json =
  "content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } }";

async function generateOperation(
  operation: string,
): Promise<{ table: string; result: string; client: string }> {
  const { files } = await generateFrom(describeApi(`/a:\n  ${operation}`));
  const client = files.get("client.ts") ?? "";
  return {
    table: (files.get("operations.ts") ?? "").replace(/\s+/g, " "),
    client,
    result: /options\?: CallOptions\): Promise<(.*)>;/.exec(client)?.[1] ?? "",
  };
}

test.each([
  ["HEAD", `head: { operationId: a, responses: { "200": { description: A, ${json} } } }`],
  ["204", `put: { operationId: a, responses: { "204": { description: A, ${json} } } }`],
  ["205", `put: { operationId: a, responses: { "205": { description: A, ${json} } } }`],
])("an answer to %s has no content, whatever is described", async (_, operation) => {
  const { result, table } = await generateOperation(operation);

  expect(result).toBe("void");
  expect(table).toContain("emptyResponse: true");
});

test.each(["get", "head"])("a %s has no body, whatever is described", async (method) => {
  const { client, table } = await generateOperation(
    `${method}: { operationId: a, requestBody: { required: true, ${json} }, responses: { "204": { description: A } } }`,
  );

  expect(table).not.toContain("body:");
  expect(client).toContain("(parameters?: Record<string, never>, options?: CallOptions)");
});

test("what stands beside a $ref counts in OpenAPI 3.1: such a body is given as a whole, and has no name", async () => {
  const schema = '{ $ref: "#/components/schemas/A", properties: { b: { type: string } } }';
  const paths = `/a:\n  put: { operationId: a, requestBody: { required: true, content: { application/json: { schema: ${schema} } } }, responses: { "204": { description: A } } }`;
  const rest = "components: { schemas: { A: { type: object, properties: { a: { type: string } } } } }";
  const { files } = await generateFrom(describeApi(paths, rest));

  expect(files.get("operations.ts")).toContain('body: { mediaType: "application/json", required: true }');
  expect(files.get("client.ts")).toContain(
    'readonly body: operations["a"]["requestBody"]["content"]["application/json"];',
  );
});
