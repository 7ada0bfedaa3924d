import { expect, test } from "vitest";
import { formatChangeset } from "../report/format-changeset.ts";
import { evidence } from "./support/evidence.ts";

const packages = ["@connection-requests/client", "@connection-requests/testing"];
const nothing = { wire: [], types: { changes: [], broken: [] } };

test("it names all packages, and what they have to change by the names of methods", async () => {
  expect(await formatChangeset(evidence, packages)).toBe(`---
"@connection-requests/client": major
"@connection-requests/testing": major
---

Follow the API description v2 as published now (01234567)

What you may have to change:

- \`listThings\`: Parameter \`a\\|b\` is \\<gone\\>.
- Old code may stop compiling: 1 is not 2.

What is new:

- A server was added.

Types:

- changed: \`Thing\`
`);
});

test("a bump that was ordered is told as such", async () => {
  const changeset = await formatChangeset({ ...evidence, bump: "minor" }, packages);

  expect(changeset).toContain('"@connection-requests/client": minor\n');
  expect(changeset).toContain("Released as minor by decision; the changes by themselves ask for major.");
});

test("words alone ask nothing of users", async () => {
  const changeset = await formatChangeset(
    { ...evidence, ...nothing, bump: "patch", decided: { bump: "patch", reasons: [] } },
    packages,
  );

  expect(changeset).toContain("Only descriptions changed; programs go on as they are.");
});

test("where nothing changed, there is none", async () => {
  expect(await formatChangeset({ ...evidence, ...nothing, bump: "none" }, packages)).toBeUndefined();
});
