import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const widdershins = createRequire(import.meta.url).resolve("widdershins/widdershins.js");

/**
 * The reference page of a description in YAML, made by the widdershins command with its defaults.
 * The command rather than the library, because the library's own defaults differ (no code samples, raw schemas).
 */
export async function renderPage(description: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "widdershins-"));
  try {
    const source = join(folder, "description.yaml");
    const page = join(folder, "page.md");
    await writeFile(source, description);
    await promisify(execFile)(process.execPath, [widdershins, source, page]);
    return await readFile(page, "utf8");
  } finally {
    await rm(folder, { recursive: true });
  }
}
