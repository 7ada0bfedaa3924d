import { join } from "node:path";
import { expect, test } from "vitest";
import { secondDocument } from "./support/documents.ts";
import { runCli } from "./support/run-cli.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { typeCheck } from "./support/type-check.ts";

/** What users of the emitted interface write, right and wrong. */
const consumer = `
import type { GardenBookAPIClient, Herb, Plant, Tree } from "./generated/client.ts";
import { validators } from "./generated/validators.js";
declare const client: GardenBookAPIClient;

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const plants: Promise<Plant[]> = client.listPlants({ gardenId: "a", queryGardenId: "b", page: undefined, tags: [1] });
export const added: Plant | undefined = await client.addPlant({ gardenId: "a", body: { gardenId: "b", name: "c" } });
export const isAddedExact: Equal<ReturnType<GardenBookAPIClient["addPlant"]>, Promise<Plant | undefined>> = true;
export const isVoid: Equal<ReturnType<GardenBookAPIClient["replaceLabels"]>, Promise<void>> = true;
export const nickname: string | null = (await client.patchPlantsByPlantId({ plantId: "a", height: null })).nickname;
export const either: Tree | Herb = await client.plantsGetOne({ plantId: "a" });
const { data, response } = await client.listPlants.withResponse({ gardenId: "a", "X-Trace-Id": "t" }, { timeoutMs: 1 });
export const both: [Plant[], object] = [data, response];
await client.replaceLabels({ gardenId: "a", body: [{ colour: "red" }, { colour: "any other" }] });
export const violations: readonly { readonly message: string }[] | undefined = validators["listPlants"]?.parameters({});
// @ts-expect-error A path parameter is required.
client.listPlants({});
// @ts-expect-error The body is an array.
client.replaceLabels({ gardenId: "a", body: {} });
// @ts-expect-error Required by the body, and nullable is not optional.
client.patchPlantsByPlantId({ plantId: "a" });
// @ts-expect-error Not paginated.
client.listPlants.items({ gardenId: "a" });
// @ts-expect-error A tag is a number.
client.listPlants({ gardenId: "a", tags: ["x"] });
`;

test("what is emitted for it compiles strictly, types exactly, and refuses wrong calls", async () => {
  const folder = temporaryFolder({ "consumer.ts": consumer });
  const words = ["--output", join(folder, "generated"), "--runtime", "../runtime.ts", "--validators"];
  expect((await runCli("generate", secondDocument, ...words)).exitCode).toBe(0);

  expect(typeCheck(folder)).toEqual([]);
}, 30_000);
