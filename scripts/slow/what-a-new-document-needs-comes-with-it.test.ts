import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createUpdateClone } from "./support/update-clone.ts";
import type { UpdateClone } from "./support/update-clone.ts";

let clone: UpdateClone;
beforeAll(async () => {
  clone = await createUpdateClone();
});
afterAll(() => clone.remove());

const update = "npx --yes pnpm@12 --silent spec:update upstream.yaml";

/** Gives what is published with edits as the new upstream document. */
function publish(edit: (text: string) => string): void {
  const published = readFileSync(join(clone.folder, "spec/connection-requests.yaml"), "utf8");
  const edited = edit(published);
  expect(edited).not.toBe(published);
  // Beside the repository's files, and no change of them.
  writeFileSync(join(clone.folder, ".git/info/exclude"), "upstream.yaml\n");
  writeFileSync(join(clone.folder, "upstream.yaml"), edited);
}

const cancel = `  /common/connectionrequests/{id}/cancel:
    post:
      operationId: cancelConnectionRequest
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: Cancelled } }
`;

test("an operation that the linter finds wanting is refused, and nothing changes", async () => {
  publish((text) => text.replace("components:\n", `${cancel}components:\n`));
  const { exitCode, output } = await clone.run(update);

  expect(exitCode).toBe(1);
  expect(output).toMatch(
    /effective description#\/paths\/.*cancel\/post.* \[operation-summary\].* — mend it by an action/,
  );
  expect(output).toContain("Nothing was changed.");
  expect(await clone.changes()).toEqual({});
});

test("with an action for it, not committed, the update goes through", async () => {
  const overlay = join(clone.folder, "spec/overlays/sdk.yaml");
  const action = `
  - target: $.paths['/common/connectionrequests/{id}/cancel'].post
    description: >-
      The published operation says nothing of itself.
      Evidence: decision.
    update:
      summary: Cancel a connection request
      description: Cancels a connection request.
      tags: [Resources]
`;
  writeFileSync(overlay, `${readFileSync(overlay, "utf8")}${action}`);
  const { exitCode, output } = await clone.run(update);

  expect(exitCode, output).toBe(0);
  const changes = await clone.changes();
  const report = Object.entries(changes).find(([path]) => path.startsWith("spec/reports/"))?.[1];
  expect(report).toMatch(
    /^### `POST \\?\/common\/connectionrequests\/\{id\}\/cancel` \(`cancelConnectionRequest`\)$/m,
  );
  expect(changes["spec/overlays/sdk.yaml"]).toContain("The published operation says nothing of itself.");
  // The sandbox has no handler for it yet: the report says where.
  expect(report).toMatch(/has to follow by hand[\s\S]*packages\/testing\/src\/handlers/);
  await clone.reset();
});

test("a document that says what is said already asks for no release", async () => {
  publish((text) => text.replace(/^# .*\n/, "# Another comment.\n"));
  const { exitCode, output } = await clone.run(update);

  expect(exitCode, output).toBe(0);
  const paths = Object.keys(await clone.changes());
  expect(paths).toHaveLength(2);
  expect(paths).toEqual(["spec/sources.json", expect.stringMatching(/^spec\/reports\//)]);
});
