/**
 * Takes out of a widdershins page what says nothing about the API: HTML comments, the `generator:` line of the front matter,
 * and the length of runs of blank lines. `sources.json` states the same in words and holds the hash of the result.
 */
export function normalisePage(page: string): string {
  return page
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^generator:.*\n/m, "")
    .replace(/\n(?:[ \t]*\n)+/g, "\n\n");
}
