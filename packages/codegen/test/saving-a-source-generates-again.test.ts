import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeApi, overlayOf, ping } from "./support/documents.ts";
import { startWatch } from "./support/start-watch.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const pong = ping.replaceAll("ping", "pong");

/** A folder that is watched, with an overlay, after the first generation. */
async function watchFolder(document = ping) {
  const folder = temporaryFolder({
    "api.yaml": document,
    "sdk.yaml": overlayOf({ target: "$.info", update: { "x-a": 1 } }),
  });
  const path = (name: string): string => join(folder, name);
  const words = ["generate", path("api.yaml"), "--overlay", path("sdk.yaml"), "--output", path("out")];
  const watch = startWatch(words);
  await watch.stdout.until(/5 of 5 files written in \d+ ms\n[^]*openapi\.json: new\n/);
  return { ...watch, path, client: () => readFileSync(path("out/client.ts"), "utf8") };
}

test("a save in place says what came and went, file by file", async () => {
  const { path, stdout, client } = await watchFolder();
  writeFileSync(path("api.yaml"), pong);
  const said = await stdout.until(/saved: [^]*openapi\.json: .*\n/);

  expect(said).toMatch(/^api\.yaml saved: .*out: 5 of 5 files written in \d+ ms\n/);
  expect(said).toMatch(/ {2}operations\.ts: added pong; removed ping\n/);
  expect(said).toMatch(/ {2}client\.ts: added Pong, pong; removed Ping, ping\n/);
  expect(said).toMatch(/ {2}types\.ts: added \/pong, pong; removed \/ping, ping\n/);
  expect(said).toMatch(/ {2}constants\.ts: lines \+1 −1\n/);
  expect(client()).toContain("readonly pong: Pong;");
});

test("a save by renaming is one, again and again", async () => {
  const { path, stdout, client } = await watchFolder();
  for (const text of [pong, ping, pong]) {
    writeFileSync(path("api.yaml.new"), text);
    renameSync(path("api.yaml.new"), path("api.yaml"));
    await stdout.until(/api\.yaml saved: [^]*openapi\.json: .*\n/);
  }

  expect(client()).toContain("readonly pong: Pong;");
});

test("a file that is removed is missed, and one that comes back is taken", async () => {
  const { path, stdout, stderr } = await watchFolder();
  rmSync(path("api.yaml"));
  expect(await stderr.until(/\n/)).toMatch(/^api\.yaml saved: .*the file cannot be read \(ENOENT\)/);
  writeFileSync(path("api.yaml"), pong);

  expect(await stdout.until(/operations\.ts: .*\n/)).toContain("added pong");
});

test("an overlay is a source", async () => {
  const { path, stdout } = await watchFolder();
  writeFileSync(
    path("sdk.yaml"),
    overlayOf({ target: "$.paths['/ping'].get", update: { operationId: "knock" } }),
  );

  expect(await stdout.until(/operations\.ts: .*\n/)).toMatch(
    /^sdk\.yaml saved: [^]*added knock; removed ping/,
  );
});

test("a file that the document refers to is a source, from when it does", async () => {
  const { path, stdout } = await watchFolder();
  mkdirSync(path("schemas"));
  writeFileSync(path("schemas/pet.yaml"), "type: object\nproperties: { name: { type: string } }\n");
  writeFileSync(path("api.yaml"), `${ping}components: { schemas: { Pet: { $ref: schemas/pet.yaml } } }\n`);
  expect(await stdout.until(/client\.ts: .*\n/)).toContain("added Pet");
  writeFileSync(path("schemas/pet.yaml"), "type: object\nproperties: { age: { type: integer } }\n");

  expect(await stdout.until(/pet\.yaml saved: [^]* types\.ts: .*\n/)).toContain("added age; removed name");
});

test("a broken save is said, changes nothing, and the next one is taken", async () => {
  const { path, stdout, stderr, client } = await watchFolder();
  const before = client();
  writeFileSync(path("api.yaml"), `${pong}  broken: [\n`);
  expect(await stderr.until(/\n/)).toMatch(
    /^api\.yaml saved: .*api\.yaml:\d+:\d+ — the file cannot be parsed: .* — correct the YAML/,
  );
  expect(client()).toBe(before);
  writeFileSync(path("api.yaml"), pong);

  expect(await stdout.until(/operations\.ts: .*\n/)).toContain("added pong");
});

test("a broken document at the start is said, and waited for", async () => {
  const folder = temporaryFolder({ "api.yaml": "openapi: [" });
  const words = ["generate", join(folder, "api.yaml"), "--output", join(folder, "out")];
  const { stdout, stderr } = startWatch(words);
  await stderr.until(/cannot be parsed/);
  writeFileSync(join(folder, "api.yaml"), ping);

  await stdout.until(/api\.yaml saved: .*5 of 5 files written/);
});

test("a save that changes nothing writes nothing", async () => {
  const { path, stdout } = await watchFolder();
  utimesSync(path("out/types.ts"), 0, 0);
  writeFileSync(path("api.yaml"), ping);

  expect(await stdout.until(/\n/)).toMatch(/^api\.yaml saved: .*out: 5 files, all current \(\d+ ms\)\n$/);
  expect(statSync(path("out/types.ts")).mtimeMs).toBe(0);
});

test("a warning is said when it is new", async () => {
  const { path, stdout, stderr } = await watchFolder();
  const withoutName = describeApi(`/a: { get: { responses: { "204": { description: Done } } } }`);
  writeFileSync(path("api.yaml"), withoutName);
  await stdout.until(/openapi\.json: .*\n/);
  writeFileSync(path("api.yaml"), withoutName.replace("Done", "Finished"));
  await stdout.until(/openapi\.json: .*\n/);

  expect(stderr.text.match(/^warning: .*has no operationId/gm)).toHaveLength(1);
});

test("it ends when it is stopped, with exit code 0", async () => {
  const { stop } = await watchFolder();

  expect(await stop()).toBe(0);
});
