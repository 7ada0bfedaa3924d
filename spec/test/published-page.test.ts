import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import sources from "../sources.json" with { type: "json" };
import { pagePath, publishedPath } from "./support/descriptions.ts";
import { normalisePage } from "./support/normalise-page.ts";
import { renderPage } from "./support/render-page.ts";

/** What the page says: it has no names for operations. */
const page = (await readFile(pagePath, "utf8")).replaceAll(/^ *operationId: .*\n/gm, "");
const published = (await readFile(publishedPath, "utf8")).replaceAll("\r\n", "\n");
/** Upstream documents, oldest first. */
const updates: readonly { readonly gives: string }[] = sources.updates;

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

test("page.yaml renders to the page that was published first", async () => {
  expect(hash(normalisePage(await renderPage(page)))).toBe(sources.published.sha256);
});

test("the published description says what its newest source says, and nothing else", () => {
  const newest = updates.at(-1);
  // An upstream document became it by `pnpm spec:update`, which wrote down the hash; nobody edited it since.
  if (newest) expect(hash(published)).toBe(newest.gives);
  else expect(parse(published)).toEqual(parse(page));
});

test("normalising takes out comments, the generator line and the length of blank runs, nothing else", () => {
  const page = "---\ntitle: A\ngenerator: widdershins v4.0.1\n\n---\n\n\n<!-- two\nlines -->\n# A  \ntext\n";

  expect(normalisePage(page)).toBe("---\ntitle: A\n\n---\n\n# A  \ntext\n");
});
