import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bar, PartReport, Section } from "../part-report.ts";
import { compareGenerators, folderOf } from "./compare-generators.ts";
import { github } from "./programs.ts";
import { typeCheck } from "./type-check.ts";
import type { CompilerResult } from "./type-check.ts";

const title = "GitHub";
const plain = "ours";
const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** Generates from GitHub's description, counts what came out, and compiles it. */
export async function measureGithub(): Promise<PartReport> {
  const { section, bars, measurements } = await compareGenerators({
    title,
    document: github,
    ours: [
      { name: plain, words: [github] },
      { name: "ours, with validators", words: [github, "--validators"] },
    ],
    rounds: 3,
  });
  const folder = folderOf(title, plain);
  const present = readFileSync(join(folder, "operations.ts"), "utf8").match(/^ {4}method: /gm)?.length ?? 0;
  const compiled = await typeCheck(folder);
  return {
    sections: [section, describeCompilers(compiled)],
    bars: [...bars, countMissing(present), ...compiled.map(countErrors)],
    measurements: { ...measurements, operations: present, compiled },
  };
}

function countMissing(present: number): Bar {
  const { paths } = JSON.parse(readFileSync(github, "utf8")) as { paths: Record<string, object> };
  const all = Object.values(paths).flatMap((item) =>
    Object.keys(item).filter((key) => methods.has(key)),
  ).length;
  return {
    what: `${title}: operations missing of ${all}`,
    measured: Math.abs(all - present),
    limit: 0,
    unit: "operations",
  };
}

function countErrors({ compiler, errors }: CompilerResult): Bar {
  return { what: `${title}: errors of ${compiler}`, measured: errors.length, limit: 0, unit: "errors" };
}

function describeCompilers(compiled: readonly CompilerResult[]): Section {
  return {
    title: `Compile: ${title}`,
    note: "Seconds of a strict check of everything that was generated, once; the first error, if there is one.",
    rows: [
      ["", "seconds", "errors", ""],
      ...compiled.map(({ compiler, seconds, errors }) => [
        compiler,
        seconds.toFixed(2),
        String(errors.length),
        errors[0] ?? "",
      ]),
    ],
  };
}
