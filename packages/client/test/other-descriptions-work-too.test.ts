import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { generate } from "@connection-requests/codegen";
import { createRuntimeClient } from "@connection-requests/client/runtime";
import type { Description } from "@connection-requests/client/runtime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const document = join(root, "packages/codegen/test/documents/second.yaml");

/** Inside the package, so that the generated code finds the runtime as a user's would. */
const folder = mkdtempSync(join(import.meta.dirname, ".second-"));
afterAll(() => rmSync(folder, { recursive: true }));

const program = `
import { createRuntimeClient } from "@connection-requests/client/runtime";
import type { GardenBookAPIClient, Plant } from "./generated/client.ts";
import { defaultBaseUrl, operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

const client = createRuntimeClient<GardenBookAPIClient, paths>({ operations, defaultBaseUrl });
export const plants: Plant[] = await client.listPlants({ gardenId: "a" });
export const { data } = await client.raw.GET("/plants/{plantId}", { params: { path: { plantId: "a" } } });
// @ts-expect-error an array body sits under body
await client.replaceLabels({ gardenId: "a", text: "b" });
`;

let description: Description;

beforeAll(async () => {
  const { files } = await generate({ document });
  mkdirSync(join(folder, "generated"));
  for (const [path, text] of files) writeFileSync(join(folder, "generated", path), text);
  writeFileSync(join(folder, "program.ts"), program);
  const compilerOptions = {
    composite: false,
    isolatedDeclarations: false,
    declarationMap: false,
    noEmit: true,
    lib: ["es2022", "dom", "dom.iterable"],
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ extends: join(root, "tsconfig.base.json"), compilerOptions, include: ["**/*.ts"] }),
  );
  description = (await import(
    /* @vite-ignore */ pathToFileURL(join(folder, "generated/operations.ts")).href
  )) as Description;
});

test("what codegen emits for another description type-checks with the runtime", async () => {
  const { stdout } = await promisify(execFile)("tsc", ["--project", folder]).catch(
    (failure: { stdout: string }) => failure,
  );
  expect(stdout).toBe("");
});

type Methods = Record<string, (input?: object) => Promise<unknown>>;

describe("calls of another description travel as it says", () => {
  test.each<[string, object, string, unknown]>([
    [
      "listPlants",
      { gardenId: "a/b", queryGardenId: "c", tags: [1, 2], filter: { colour: "red" } },
      "GET /gardens/a%2Fb/plants?gardenId=c&tags=1,2&filter[colour]=red",
      null,
    ],
    [
      "addPlant",
      { gardenId: "a", body: { gardenId: "b", name: "c" } },
      "POST /gardens/a/plants",
      { gardenId: "b", name: "c" },
    ],
    ["replaceLabels", { gardenId: "a", body: [{ text: "b" }] }, "PUT /gardens/a/labels", [{ text: "b" }]],
    ["plantsGetOne", { plantId: "a" }, "GET /plants/a", null],
    [
      "patchPlantsByPlantId",
      { plantId: "a", height: null, text: "b" },
      "PATCH /plants/a",
      { text: "b", height: null },
    ],
  ])("%s", async (name, input, line, body) => {
    const sent: Request[] = [];
    const client = createRuntimeClient<Methods, {}>(description, {
      fetch: async (url, init) => (
        sent.push(new Request(url, init)),
        Response.json(name === "listPlants" ? [] : {})
      ),
    });
    await client[name]?.({ ...input, ...(line.endsWith("plants") && { "X-Trace-Id": "t-1" }) });
    const [request] = sent;
    const { pathname, search } = new URL(request?.url ?? "");
    expect(`${request?.method} ${pathname.replace("/v1", "")}${decodeURI(search)}`).toBe(line);
    expect(await request?.text()).toBe(body === null ? "" : JSON.stringify(body));
    if (line.endsWith("plants")) expect(request?.headers.get("x-trace-id")).toBe("t-1");
  });
});
