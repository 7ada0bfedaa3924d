import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox } from "./support/call-sandbox.ts";

interface DescribedOperation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly schema: { readonly default?: number };
  }[];
}

interface Description {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}

const file = fileURLToPath(import.meta.resolve("@connection-requests/client/openapi.json"));
const description = JSON.parse(readFileSync(file, "utf8")) as Description;

test("its base URL is that of the description", () => {
  expect(createSandbox().baseUrl).toBe(description.servers[0]?.url);
});

test("its default limit is that of the description", async () => {
  const parameters = description.paths["/common/connectionrequests"]?.["get"]?.parameters ?? [];
  const limit = parameters.find(({ name }) => name === "limit")?.schema.default;
  const response = await callSandbox(createSandbox({ connectionRequests: 20 }));
  const page = (await response.json()) as { Items: unknown[] };
  expect(page.Items).toHaveLength(limit ?? 0);
});
