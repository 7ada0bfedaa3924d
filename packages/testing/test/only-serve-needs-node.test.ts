import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../src");
const nodeOnly = /^(serve|serve-request|cli|cli\/.*)\.ts$/;

test("everything but serve and the command line tool runs on what all platforms have", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  expect(files).toEqual(expect.arrayContaining(["serve.ts", "index.ts"]));
  const offenders = files
    .filter((file) => !nodeOnly.test(file))
    .filter((file) =>
      /from "node:|\b(process|Buffer|NodeJS)\.|\bsetImmediate\b|serve(-request)?\.ts"/.test(
        readFileSync(join(source, file), "utf8"),
      ),
    );
  expect(offenders).toEqual([]);
});
