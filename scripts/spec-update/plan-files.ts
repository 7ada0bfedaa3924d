import { join, posix } from "node:path";
import { checkOwnership } from "../../packages/codegen/src/output/check-ownership.ts";
import { readFolder } from "../../packages/codegen/src/output/read-folder.ts";
import { listReleasedPackages } from "./list-released-packages.ts";
import type { Published } from "./read-published.ts";
import type { Spec } from "./read-spec.ts";
import { formatChangeset } from "./report/format-changeset.ts";
import { formatReport } from "./report/format-report.ts";
import type { UpdateEvidence } from "./report/update-evidence.ts";
import { addSource } from "./sources.ts";
import type { PlannedFiles } from "./write/commit-files.ts";
import { hashText } from "./write/hash-text.ts";
import { lastRunPath } from "./write/places.ts";
import { readIfThere } from "./write/read-if-there.ts";

/** An update that is ready to be written. */
export interface UpdatePlan {
  readonly report: string;
  readonly reportPath: string;
  /** Absent when there is nothing to release. */
  readonly changesetPath?: string;
  readonly files: PlannedFiles;
}

/** What the files are made of, besides the evidence. */
export interface UpdateParts {
  readonly root: string;
  readonly now: Date;
  readonly spec: Spec;
  /** Path → text. */
  readonly overlays: ReadonlyMap<string, string>;
  /** Path → text. */
  readonly generated: ReadonlyMap<string, string>;
}

/** Lists every file that an update writes or removes. */
export async function planFiles(
  evidence: UpdateEvidence & { readonly source: Published },
  { root, now, spec, overlays, generated }: UpdateParts,
): Promise<UpdatePlan> {
  const { source } = evidence;
  const name = `${source.version}-${source.sha256.slice(0, 8)}`.replaceAll(/[^\w.-]+/g, "-");
  const report = await formatReport(evidence);
  const reportPath = posix.join(spec.folder, "reports", `${name}.md`);
  const changeset = await formatChangeset(evidence, listReleasedPackages(root));
  const changesetPath = `.changeset/spec-update-${name}.md`;
  const files = new Map<string, string | undefined>([
    ...listSuperseded(root, spec),
    [spec.settings.document, source.text],
    ...overlays,
    [spec.sourcesPath, await addSource(spec.sources, { ...source, now, report: `reports/${name}.md` })],
    [reportPath, report],
    [changesetPath, changeset],
    ...(await placeGenerated(root, spec, generated)),
  ]);
  files.set(lastRunPath, listHashes(files));
  return { report, reportPath, files, ...(changeset !== undefined && { changesetPath }) };
}

/** What an earlier run added and nobody committed or edited: this run takes its place. */
function listSuperseded(root: string, { baseline }: Spec): [path: string, text: undefined][] {
  return Object.entries(baseline.lastRun)
    .filter(([path, hash]) => {
      const text = readIfThere(join(root, path));
      return text !== undefined && hashText(text) === hash && !baseline.isCommitted(path);
    })
    .map(([path]) => [path, undefined]);
}

/** What is generated, and what is no longer. */
async function placeGenerated(
  root: string,
  { settings, otherSettings }: Spec,
  generated: ReadonlyMap<string, string>,
): Promise<Map<string, string | undefined>> {
  const files = new Map<string, string | undefined>();
  for (const { output } of [settings, ...otherSettings]) {
    const present = await readFolder(join(root, output));
    checkOwnership(join(root, output), present);
    for (const path of present.keys()) files.set(posix.join(output, path), undefined);
  }
  for (const [path, text] of generated) files.set(path, text);
  return files;
}

/** The record of what was written, for the next run. */
function listHashes(files: PlannedFiles): string {
  const hashes = [...files].flatMap(([path, text]) =>
    text === undefined ? [] : [[path, hashText(text)] as const],
  );
  return `${JSON.stringify(Object.fromEntries(hashes), undefined, 2)}\n`;
}
