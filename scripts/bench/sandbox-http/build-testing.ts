import { execFile } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { outputFolder, rootFolder } from "../folders.ts";

const scope = "node_modules/@connection-requests";

/**
 * Builds the testing package as it is published into a folder from which programs can import it: what lies in `dist`
 * may be stale. Gives that folder.
 */
export async function buildTesting(): Promise<string> {
  const folder = join(outputFolder, "sandbox-http");
  rmSync(folder, { recursive: true, force: true });
  const testing = join(folder, scope, "testing");
  mkdirSync(testing, { recursive: true });
  const source = join(rootFolder, "packages/testing");
  cpSync(join(source, "package.json"), join(testing, "package.json"));
  symlinkSync(join(source, "src"), join(testing, "src"), "junction");
  mkdirSync(join(testing, scope), { recursive: true });
  symlinkSync(join(rootFolder, "packages/client"), join(testing, scope, "client"), "junction");
  await promisify(execFile)(process.execPath, [join(rootFolder, "scripts/bundle.ts")], { cwd: testing });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  // It has no types to strip: loading what strips them takes longer than loading the sandbox.
  cpSync(join(import.meta.dirname, "serve-sandbox.ts"), join(folder, "serve-sandbox.js"));
  return folder;
}
