import { expect, test } from "vitest";
import { generateFrom, overlayOf, ping } from "./support/documents.ts";

test("an action that changes something is applied, and its matches are counted", async () => {
  const overlay = overlayOf(
    { target: "$.info", update: { summary: "New" } },
    { target: "$.paths.*", update: { "x-a": 1 } },
  );
  const { overlays, warnings } = await generateFrom(ping, [overlay]);

  expect(overlays.map(({ action, target, matches, outcome }) => [action, target, matches, outcome])).toEqual([
    [0, "$.info", 1, "applied"],
    [1, "$.paths.*", 1, "applied"],
  ]);
  expect(warnings).toEqual([]);
});

test("an action whose work the document has done is reported as adopted upstream", async () => {
  const document = ping.replace("operationId: ping", "operationId: ping\n      tags: [alive, well]");
  const overlay = overlayOf(
    { target: "$.info", update: { title: "Tiny" } },
    { target: "$.paths['/ping'].get", update: { tags: ["alive"] } },
    { target: "$.paths['/ping'].get", update: { tags: ["alive", "ill"] } },
  );
  const { overlays, warnings } = await generateFrom(document, [overlay]);

  expect(overlays.map(({ outcome }) => outcome)).toEqual(["adopted upstream", "adopted upstream", "applied"]);
  expect(warnings).toEqual([
    expect.stringMatching(/overlay-1\.yaml:4:5 — the action on \$\.info changes nothing: adopted upstream/),
    expect.stringMatching(/overlay-1\.yaml:5:5 — the action on \$\.paths\['\/ping'\]\.get changes nothing/),
  ]);
});
