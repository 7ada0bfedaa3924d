import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import sources from "../sources.json" with { type: "json" };
import { publishedPath } from "./support/descriptions.ts";
import { normalisePage } from "./support/normalise-page.ts";
import { renderPage } from "./support/render-page.ts";

test("the published description renders to the page it was taken from", async () => {
  const page = normalisePage(await renderPage(publishedPath));

  expect(createHash("sha256").update(page).digest("hex")).toBe(sources.published.sha256);
});

test("normalising takes out comments, the generator line and the length of blank runs, nothing else", () => {
  const page = "---\ntitle: A\ngenerator: widdershins v4.0.1\n\n---\n\n\n<!-- two\nlines -->\n# A  \ntext\n";

  expect(normalisePage(page)).toBe("---\ntitle: A\n\n---\n\n# A  \ntext\n");
});
