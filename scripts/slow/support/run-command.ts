import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a command ended, with all that it printed. */
export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  /** Standard output and standard error as they came. */
  readonly output: string;
}

/** Runs a command line in a folder, as a person would, without what this process inherited from pnpm. */
export function runCommand(
  commandLine: string,
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(commandLine, {
      cwd: folder,
      shell: true,
      env: { ...inheritedEnvironment(), ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let output = "";
    child.stdout.on("data", (data) => {
      stdout += String(data);
      output += String(data);
    });
    child.stderr.on("data", (data) => (output += String(data)));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, stdout, output }));
  });
}

/** Makes a temporary folder; the second function removes it. */
export function createFolder(name: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** pnpm and vitest set variables and a PATH that a stranger's shell does not have. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|pnpm_|vitest|node_|turbo_)/i.test(name),
  );
  const path = (process.env["PATH"] ?? "").split(":").filter((entry) => !entry.includes("node_modules"));
  return { ...Object.fromEntries(kept), PATH: path.join(":") };
}
