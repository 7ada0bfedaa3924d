import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { overlayOf, ping } from "./support/documents.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const packageFolder = join(import.meta.dirname, "..");

test("as it is printed, and says what it is said to say", () => {
  const readme = readFileSync(join(packageFolder, "README.md"), "utf8");
  const example = /^```js\n([\s\S]*?)^```$/m.exec(readme)?.[1] ?? "";
  const folder = temporaryFolder({
    "api.yaml": ping,
    "sdk.yaml": overlayOf({ target: "$.info", update: { summary: "New" } }),
    "example.mjs": example,
  });
  mkdirSync(join(folder, "node_modules/@connection-requests"), { recursive: true });
  symlinkSync(packageFolder, join(folder, "node_modules/@connection-requests/codegen"), "junction");

  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=@connection-requests/source", "example.mjs"],
    { cwd: folder, encoding: "utf8" },
  );

  expect(stderr).toBe("");
  expect(stdout).toBe("types.ts operations.ts client.ts constants.ts openapi.json\n0 applied\n");
});
