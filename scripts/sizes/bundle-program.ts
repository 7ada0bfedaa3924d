import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

/** A program with everything that it imports, as a web page would load it. */
export interface ProgramBundle {
  /** Minified, then compressed with brotli. */
  readonly compressedBytes: number;
  /** The files that are in it. */
  readonly files: readonly string[];
}

/** Bundles a program that lies in a folder. */
export async function bundleProgram(
  contents: string,
  { folder, conditions = [] }: { readonly folder: string; readonly conditions?: readonly string[] },
): Promise<ProgramBundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    conditions: [...conditions],
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return {
    compressedBytes: brotliCompressSync(outputFiles[0]?.contents ?? "").byteLength,
    files: inputs.map(([file]) => file),
  };
}
