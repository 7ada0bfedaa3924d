import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import type { BuildFailure, Metafile } from "esbuild";
import { benchFolder, outputFolder } from "../folders.ts";
import type { PartReport, Section } from "../part-report.ts";
import { programs } from "./programs.ts";

/** Bytes that a program on ours may weigh, minified and compressed with brotli. */
const limitBytes = 8000;

const ours = "ours";

/** A bundled program. */
interface Bundle {
  readonly minified: number;
  readonly compressed: number;
  readonly inputs: Metafile["outputs"][string]["inputs"];
}

/** Measures what the same program weighs on ours and on the peers. */
export async function measureSize(): Promise<PartReport> {
  const bundles = new Map<string, Bundle | string>();
  for (const [name, program] of Object.entries(programs)) {
    bundles.set(
      name,
      await bundle(program).catch((failure: BuildFailure) => failure.errors[0]?.text ?? failure.message),
    );
  }
  const published = bundles.get(ours);
  // What is published is one file already; the sources tell what each file contributes.
  const fromSources = await bundle(programs[ours] ?? "", ["@connection-requests/source"]);
  const measured = typeof published === "object" ? published.compressed : NaN;
  return {
    sections: [describeBundles(bundles), describeShares(fromSources)],
    bars: [{ what: "size of a program, brotli", measured, limit: limitBytes, unit: "bytes" }],
    measurements: { bundles: Object.fromEntries(bundles), sources: fromSources },
  };
}

async function bundle(contents: string, conditions: string[] = []): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: outputFolder },
    absWorkingDir: benchFolder,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    conditions,
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const { inputs } = Object.values(metafile.outputs)[0] ?? { inputs: {} };
  return { minified: code.byteLength, compressed: brotliCompressSync(code).byteLength, inputs };
}

function describeBundles(bundles: ReadonlyMap<string, Bundle | string>): Section {
  const rows = [...bundles].map(([name, result]) =>
    typeof result === "string"
      ? [name, "–", "–", `not run, because: ${result}`]
      : [name, String(result.compressed), String(result.minified), ""],
  );
  return {
    title: "Size",
    note: "Bytes of the same program on each: it reads the list and reports an update. Only ours gets its tokens itself.",
    rows: [["", "brotli", "minified", ""], ...rows],
  };
}

function describeShares({ minified, compressed, inputs }: Bundle): Section {
  const bytesOf = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const place = placeOf(path);
    bytesOf.set(place, (bytesOf.get(place) ?? 0) + bytesInOutput);
  }
  const sorted = [...bytesOf].filter(([, bytes]) => bytes > 0).sort(([, left], [, right]) => right - left);
  const rows = sorted.map(([place, bytes]) => [
    place,
    String(bytes),
    `${((100 * bytes) / minified).toFixed(1)} %`,
    String(Math.round((compressed * bytes) / minified)),
  ]);
  return {
    title: "Size: the share of each of our source files",
    note: `Minified bytes, and the same share of the ${compressed} bytes that the sources weigh with brotli.`,
    rows: [["", "minified", "share", "brotli, about"], ...rows],
  };
}

function placeOf(path: string): string {
  const [, own] = /packages\/client\/src\/(.+)$/.exec(path) ?? [];
  if (own) return own;
  return path.includes("/openapi-fetch/") ? "openapi-fetch" : "the program itself";
}
