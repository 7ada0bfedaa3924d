import { expect, test } from "vitest";
import { stringify } from "yaml";
import { updateOverlays } from "../overlays/update-overlays.ts";

const before = {
  info: { title: "Tiny" },
  paths: {
    "/things": {
      get: {
        description: "Old words",
        parameters: [
          { name: "offset", in: "query", schema: { type: "string" } },
          { name: "status", in: "query" },
        ],
        responses: { 200: { description: "Success" } },
      },
    },
  },
  components: { schemas: { List: { properties: { Items: { $ref: "#/a" }, Next: { type: "string" } } } } },
};
type Description = typeof before;

const get = "$.paths['/things'].get";
const list = "$.components.schemas.List.properties";

/** What becomes of overlay actions when the description changes: their outcomes, and where upstream contradicts them. */
async function judge(
  actions: readonly object[],
  edit: (description: Description) => void,
  working: readonly object[] = actions,
) {
  const after = structuredClone(before);
  edit(after);
  const write = (list: readonly object[]): string => stringify({ overlay: "1.0.0", info: {}, actions: list });
  const overlays = new Map([["overlay.yaml", { committed: write(actions), working: write(working) }]]);
  const { judgements, texts, removedByHand } = await updateOverlays(overlays, { before, after });
  return {
    outcomes: judgements.map(({ outcome }) => outcome),
    contradictions: judgements.flatMap(({ contradictions }) =>
      contradictions.map(({ path, was, is }) => ({ path: path.join(" "), was, is })),
    ),
    text: texts.get("overlay.yaml") ?? "",
    removedByHand,
  };
}

const keep = { target: "$.info", update: { version: "1" } };

test("without a change, every action is applied, the ones that undo each other too", async () => {
  const actions = [
    keep,
    { target: `${list}.Items`, remove: true },
    { target: list, update: { Items: { $ref: "#/a" } } },
    { target: "$.info", update: { title: "Tiny" } },
  ];

  expect(await judge(actions, () => {})).toMatchObject({
    outcomes: ["applied", "applied", "applied", "applied"],
    contradictions: [],
  });
});

test("what upstream says now is adopted upstream, and removed", async () => {
  const action = { target: get, update: { description: "New words" } };
  const { outcomes, text } = await judge([keep, action], ({ paths }) => {
    paths["/things"].get.description = "New words";
  });

  expect(outcomes).toEqual(["applied", "adopted upstream"]);
  expect(text).not.toContain("New words");
});

test("what upstream says only in part is still applied", async () => {
  const action = { target: get, update: { description: "New words", deprecated: true } };
  const { outcomes } = await judge([keep, action], ({ paths }) => {
    paths["/things"].get.description = "New words";
  });

  expect(outcomes).toEqual(["applied", "applied"]);
});

test("a pair that removes and rewrites is adopted upstream as a whole", async () => {
  const array = { type: "array", items: { $ref: "#/a" } };
  const pair = [
    { target: `${list}.Items`, remove: true },
    { target: list, update: { Items: array } },
  ];
  const { outcomes } = await judge([keep, ...pair], ({ components }) => {
    Object.assign(components.schemas.List.properties, { Items: array });
  });

  expect(outcomes).toEqual(["applied", "adopted upstream", "adopted upstream"]);
});

test("of such a pair, the half that is still needed stays", async () => {
  const pair = [
    { target: `${list}.Items`, remove: true },
    { target: list, update: { Items: { type: "array", items: { $ref: "#/a" }, description: "Things" } } },
  ];
  const { outcomes } = await judge([keep, ...pair], ({ components }) => {
    Object.assign(components.schemas.List.properties, { Items: { type: "array", items: { $ref: "#/a" } } });
  });

  expect(outcomes).toEqual(["applied", "adopted upstream", "applied"]);
});

test("what changes something that is gone is dead, and removed", async () => {
  const action = { target: `${get}.parameters[?@.name == 'status']`, update: { description: "Dead" } };
  const { outcomes, text } = await judge(
    [keep, action],
    ({ paths }) => void paths["/things"].get.parameters.pop(),
  );

  expect(outcomes).toEqual(["applied", "dead"]);
  expect(text).not.toContain("Dead");
});

const contradicted: readonly [
  what: string,
  action: object,
  edit: (description: Description) => void,
  found: object,
][] = [
  [
    "a text that was reworded",
    { target: get, update: { description: "Better words" } },
    ({ paths }) => (paths["/things"].get.description = "Other words"),
    { path: "paths /things get description", was: "Old words", is: "Other words" },
  ],
  [
    "a text where there was none",
    { target: `${get}.responses['200']`, update: { summary: "Ours" } },
    ({ paths }) => Object.assign(paths["/things"].get.responses[200], { summary: "Theirs" }),
    { path: "paths /things get responses 200 summary", was: undefined, is: "Theirs" },
  ],
  [
    "a type that changed, of a parameter that moved",
    { target: `${get}.parameters[?@.name == 'offset'].schema`, remove: true },
    ({ paths }) => {
      paths["/things"].get.parameters[0]!.schema!.type = "integer";
      paths["/things"].get.parameters.reverse();
    },
    {
      path: "paths /things get parameters query.offset schema",
      was: { type: "string" },
      is: { type: "integer" },
    },
  ],
  [
    "a thing that is gone and comes back by the overlay",
    { target: `${get}.responses`, update: { 200: { description: "Fine" } } },
    ({ paths }) => Object.assign(paths["/things"].get, { responses: {} }),
    { path: "paths /things get responses 200", was: { description: "Success" }, is: undefined },
  ],
  [
    "a reference that takes the place of what upstream says",
    { target: `${get}.responses`, update: { 403: { $ref: "#/components/responses/Forbidden" } } },
    ({ paths }) => Object.assign(paths["/things"].get.responses, { 403: { description: "No" } }),
    { path: "paths /things get responses 403", was: undefined, is: { description: "No" } },
  ],
  [
    "a new thing that an action removes with others",
    { target: `${list}.*`, remove: true },
    ({ components }) => Object.assign(components.schemas.List.properties, { Total: { type: "integer" } }),
    { path: "components schemas List properties Total", was: undefined, is: { type: "integer" } },
  ],
];

test.each(contradicted)("%s is contradicted, and the overlay wins", async (_what, action, edit, found) => {
  const result = await judge([keep, action], edit);

  expect(result.outcomes).toEqual(["applied", "contradicted"]);
  expect(result.contradictions).toEqual([found]);
  expect(result.text).toContain((action as { target: string }).target);
});

test("what upstream changed elsewhere contradicts nothing", async () => {
  const actions = [
    keep,
    { target: get, update: { description: "Better words" } },
    { target: "$", update: { tags: ["a"] } },
  ];
  const { outcomes } = await judge(actions, (description) => {
    description.info.title = "Other";
    Object.assign(description, { tags: ["b"] });
    // Nothing is said any more, so nothing else.
    Object.assign(description.paths["/things"].get, { deprecated: true });
    delete (description.paths["/things"].get as Partial<(typeof before.paths)["/things"]["get"]>).description;
  });

  expect(outcomes).toEqual(["applied", "applied", "applied"]);
});

test("an action that was added for the new version counts, and one that was removed by hand is named", async () => {
  const added = { target: "$.info", update: { summary: "New" } };
  const removed = { target: get, update: { deprecated: true } };
  const result = await judge([keep, removed], () => {}, [keep, added]);

  expect(result.outcomes).toEqual(["applied", "applied"]);
  expect(result.removedByHand).toEqual([get]);
});

test("an action that was added and matches nothing is refused", async () => {
  const added = { target: "$.nowhere", update: {} };

  await expect(judge([keep], () => {}, [keep, added])).rejects.toThrow(
    /overlay\.yaml:\d+:\d+ — the target \$\.nowhere matches nothing/,
  );
});

test("an overlay of which nothing is needed any more is refused", async () => {
  const action = { target: `${get}.parameters[?@.name == 'status']`, update: { description: "Dead" } };

  await expect(judge([action], ({ paths }) => void paths["/things"].get.parameters.pop())).rejects.toThrow(
    /overlay\.yaml — no action of the overlay is needed any more — remove the file/,
  );
});
