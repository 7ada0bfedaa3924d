import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { runStep } from "../../run-step.ts";
import { benchFolder, clientFolder, outputFolder } from "../folders.ts";
import { peerModules } from "./peer-modules.ts";

const description = join(clientFolder, "src/generated/openapi.json");
const sources = join(outputFolder, "peers/source");

/** Generates the peers that are generated, from the description that our own client is generated from. */
export async function generatePeers(): Promise<void> {
  rmSync(join(outputFolder, "peers"), { recursive: true, force: true });
  mkdirSync(sources, { recursive: true });
  await Promise.all([generateHeyApi(), generateRedocly()]);
}

async function generateHeyApi(): Promise<void> {
  const output = join(sources, "hey-api");
  const words = ["--input", description, "--output", output, "--no-log-file", "--silent"];
  if (!(await runStep("generate the client of hey-api", commandOf("openapi-ts"), words))) return;
  const program = `export * from "./index.js"; export { createClient, createConfig } from "./client/index.js";`;
  await bundle(program, output, peerModules.heyApi);
}

async function generateRedocly(): Promise<void> {
  // A measurement reports to nobody.
  process.env["REDOCLY_TELEMETRY"] = "off";
  const output = join(sources, "redocly");
  const words = ["generate-client", description, "--output", join(output, "client.ts")];
  if (!(await runStep("generate the client of Redocly", commandOf("redocly"), words))) return;
  await bundle(`export * from "./client.js";`, output, peerModules.redocly);
}

function commandOf(name: string): string {
  return join(benchFolder, "node_modules/.bin", name);
}

/** A peer that could not be generated leaves no file; what needs it says so. */
async function bundle(contents: string, resolveDir: string, outfile: string): Promise<void> {
  await build({
    stdin: { contents, resolveDir, loader: "ts" },
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
}
