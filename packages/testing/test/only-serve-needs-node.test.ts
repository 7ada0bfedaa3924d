import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../src");
const nodeOnly = ["serve.ts", "serve-request.ts"];

test("everything but serve runs on what all platforms have", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  expect(files).toEqual(expect.arrayContaining([...nodeOnly, "index.ts"]));
  const offenders = files
    .filter((file) => !nodeOnly.includes(file))
    .filter((file) =>
      /from "node:|\b(process|Buffer|NodeJS)\.|\bsetImmediate\b|serve(-request)?\.ts"/.test(
        readFileSync(join(source, file), "utf8"),
      ),
    );
  expect(offenders).toEqual([]);
});
