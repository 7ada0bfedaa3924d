/** The part of vitest's report that counts. */
export interface TestModuleReport {
  readonly children: { allTests(): Iterable<{ result(): { readonly state: string } }> };
  /** Errors outside of tests: the file did not load, or a hook failed. */
  errors(): readonly unknown[];
}

/**
 * Counts what passed and what failed. vitest's own number of failed tests leaves out files that did not load,
 * hooks that failed and unhandled errors; here each of them is a failure, and so is a run without any test.
 */
export function countTests(
  modules: readonly TestModuleReport[],
  unhandledErrors: readonly unknown[],
): { passed: number; failed: number } {
  let passed = 0;
  let failed = unhandledErrors.length;
  for (const module of modules) {
    failed += module.errors().length;
    for (const test of module.children.allTests()) {
      if (test.result().state === "passed") passed += 1;
      else failed += 1;
    }
  }
  return passed + failed === 0 ? { passed, failed: 1 } : { passed, failed };
}
