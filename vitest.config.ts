import { defineConfig } from "vitest/config";

/** Tests run on the sources: no build can be stale. */
const conditions = ["@connection-requests/source"];

export default defineConfig({
  test: {
    projects: ["spec", "packages/codegen", "packages/client", "packages/testing", "scripts"].map((root) => ({
      resolve: { conditions },
      ssr: { resolve: { conditions } },
      test: {
        name: root.replace("packages/", ""),
        root,
        include: ["test/**/*.test.ts", ...(root === "scripts" ? ["spec-update/test/**/*.test.ts"] : [])],
        environment: "node",
        setupFiles: root === "packages/client" ? ["test/support/no-handle-left.ts"] : [],
        // Nothing here keeps state in modules, so files may share a worker: a third of the time saved.
        isolate: false,
      },
    })),
  },
});
