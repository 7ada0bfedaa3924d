import { createConfig, lint, lintFromString } from "@redocly/openapi-core";
import type { LintException } from "./lint-exceptions.ts";

/** A finding of the linter. */
export interface Finding {
  rule: string;
  pointer: string;
  message: string;
}

/** A set of Redocly's rules: `spec` asks whether a file is OpenAPI at all, `recommended-strict` whether it is a good one. */
export type RuleSet = "spec" | "recommended-strict";

/** Lints a file; with `source`, lints that text in its place. */
export async function lintDescription(path: string, rules: RuleSet, source?: string): Promise<Finding[]> {
  const config = await createConfig({ extends: [rules] });
  const problems =
    source === undefined
      ? await lint({ ref: path, config })
      : await lintFromString({ source, absoluteRef: path, config });
  return problems.map(({ ruleId, location, message }) => ({
    rule: ruleId,
    pointer: location[0]?.pointer ?? "",
    message,
  }));
}

/** The findings that no exception excuses. */
export function unexcused(findings: readonly Finding[], exceptions: readonly LintException[]): Finding[] {
  return findings.filter((finding) => !exceptions.some((exception) => excuses(exception, finding)));
}

/** The exceptions that excuse nothing any more and should go. */
export function unused(findings: readonly Finding[], exceptions: readonly LintException[]): LintException[] {
  return exceptions.filter(
    (exception) => !exception.mayLapse && !findings.some((finding) => excuses(exception, finding)),
  );
}

function excuses(exception: LintException, finding: Finding): boolean {
  return exception.rule === finding.rule && exception.pointer.test(finding.pointer);
}
