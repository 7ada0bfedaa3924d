import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { readPage } from "./support/read-page.ts";

interface DescribedOperation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly schema: { readonly default?: number; readonly maximum?: number };
  }[];
}

interface Description {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}

const file = fileURLToPath(import.meta.resolve("@connection-requests/client/openapi.json"));
const description = JSON.parse(readFileSync(file, "utf8")) as Description;
const limit = description.paths["/common/connectionrequests"]?.["get"]?.parameters?.find(
  ({ name }) => name === "limit",
)?.schema;

test("its base URL is that of the description", () => {
  expect(createSandbox().baseUrl).toBe(description.servers[0]?.url);
});

test("its default limit is that of the description", async () => {
  const { ids } = await readPage(createSandbox({ connectionRequests: 20 }));
  expect(ids).toHaveLength(limit?.default ?? 0);
});

test("the limit that it clamps to is the maximum of the description", async () => {
  const sandbox = createSandbox({ connectionRequests: 20, behaviour: { limitAboveMaximum: "clamped" } });
  const { ids } = await readPage(sandbox, "?limit=20");
  expect(ids).toHaveLength(limit?.maximum ?? 0);
});
