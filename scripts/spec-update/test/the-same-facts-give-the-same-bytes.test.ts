import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readPublished } from "../read-published.ts";
import { readSpec } from "../read-spec.ts";
import type { Spec } from "../read-spec.ts";
import { copySpec } from "./support/repository.ts";
import { readValueAsPublished } from "./support/read-as-published.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

/** What a document makes of the description that is published today. */
async function readUpstream(
  document: object,
  spec: Spec,
): Promise<{ text: string; notes: readonly string[] }> {
  const file = join(temporaryFolder({ "upstream.json": JSON.stringify(document) }), "upstream.json");
  const { text, notes } = await readPublished(file, spec);
  return { text, notes };
}

test("the facts that are published today give the file of today, byte for byte", async () => {
  const spec = readSpec(copySpec());

  expect(await readUpstream(spec.published, spec)).toEqual({ text: spec.text, notes: [] });
});

test("whatever the order of keys and parameters, the file is the same", async () => {
  const spec = readSpec(copySpec());
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 1_000_000 })), async (ranks) => {
      const { text } = await readUpstream(shuffle(spec.published, ranks), spec);
      expect(text).toBe(spec.text);
    }),
    { numRuns: 10 },
  );
});

test("new things stand in the same order, whatever theirs", async () => {
  const schemas = (names: readonly string[]): object =>
    Object.fromEntries(
      names.map((name) => [name, { type: "object", properties: { x: { type: "string" } } }]),
    );
  const answer = (name: string): object => ({
    description: "",
    content: { "text/plain": { schema: { $ref: `#/components/schemas/${name}` } } },
  });
  const document = (names: readonly string[]): object => ({
    openapi: "3.1.0",
    info: { title: "Tiny", version: "1" },
    servers: [{ url: "https://tiny.example" }],
    paths: Object.fromEntries(
      names.map((name) => [`/${name}`, { get: { responses: { 200: answer(name) } } }]),
    ),
    components: { schemas: schemas(names) },
  });
  const { text } = await readValueAsPublished(document(["a", "B", "c"]), "");

  expect((await readValueAsPublished(document(["c", "a", "B"]), "")).text).toBe(text);
  expect(Object.keys((parse(text) as { paths: object }).paths)).toEqual(["/a", "/B", "/c"]);
});

/** The same facts in an order by chance. */
function shuffle(value: unknown, ranks: Iterator<number>): object {
  if (typeof value !== "object" || value === null) return value as never;
  const rank = (): number => Number(ranks.next().value);
  const entries = Object.entries(value).map(([key, child]) => ({
    key,
    child: shuffle(child, ranks),
    rank: rank(),
  }));
  entries.sort((one, other) => one.rank - other.rank);
  // A list of parameters has no order; that of servers has.
  if (Array.isArray(value)) return "in" in Object(value[0]) ? entries.map(({ child }) => child) : value;
  return Object.fromEntries(entries.map(({ key, child }) => [key, child]));
}
