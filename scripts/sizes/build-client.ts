import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const packageFolder = join(import.meta.dirname, "../../packages/client");

/**
 * Builds the client as it is published into a folder from which programs can import it: what lies in `dist` may be
 * stale.
 */
export async function buildClient(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "sizes-"));
  const client = join(folder, "node_modules/@connection-requests/client");
  mkdirSync(client, { recursive: true });
  cpSync(join(packageFolder, "package.json"), join(client, "package.json"));
  symlinkSync(join(packageFolder, "src"), join(client, "src"), "junction");
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, "../bundle.ts")], { cwd: client });
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
