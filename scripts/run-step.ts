import { spawn } from "node:child_process";

/** Runs one command to its end with its output shown on standard error; tells whether it succeeded. */
export async function runStep(name: string, command: string, words: readonly string[]): Promise<boolean> {
  const startedAt = performance.now();
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(command, words, {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
    });
    child.on("error", reject);
    child.on("close", resolve);
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.error(`${exitCode === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
  return exitCode === 0;
}
