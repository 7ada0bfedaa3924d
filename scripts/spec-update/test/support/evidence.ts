import type { UpdateEvidence } from "../../report/update-evidence.ts";

const action = (index: number, target: string, description: string) => ({
  overlay: "spec/overlays/wire.yaml",
  index,
  target,
  text: JSON.stringify({ target, description }),
  document: { path: "", text: "", value: {}, locate: () => "" },
});

/** Evidence with one thing of every kind. */
export const evidence: UpdateEvidence = {
  source: {
    file: "upstream.json",
    format: "Swagger 2.0",
    version: "v2",
    sha256: "0123456789abcdef".repeat(4),
  },
  bump: "major",
  decided: { bump: "major", reasons: ["`GET /things`: a reason."] },
  wire: [
    {
      operation: "GET /things",
      pointer: "#",
      kind: "documentation",
      concerns: "both",
      text: "Words | changed.",
    },
    {
      operation: "GET /things",
      pointer: "#",
      kind: "breaking",
      concerns: "sender",
      text: "Parameter `a|b` is <gone>.",
    },
    {
      operation: undefined,
      pointer: "#",
      kind: "compatible",
      concerns: "reader",
      text: "A server was added.",
    },
  ],
  overruled: [
    { operation: "PUT /things", pointer: "#", kind: "breaking", concerns: "both", text: "No 200." },
  ],
  types: {
    changes: [{ name: "Thing", what: "changed", before: "{ a: 1 }", after: "{ a: 2 }" }],
    broken: [
      { program: "loop.ts", message: "loop.ts:8: 1 is not 2." },
      { program: "other.ts", message: "other.ts:9: 1 is not 2." },
    ],
  },
  ownErrors: [{ place: "packages/testing/src/a.ts(1,2)", message: "TS1: wrong." }],
  overlays: [
    { action: action(0, "$.info", "Kept. Evidence: decision."), outcome: "applied", contradictions: [] },
    {
      action: action(1, "$.a", "Had by all. Evidence: decision."),
      outcome: "adopted upstream",
      contradictions: [],
    },
    {
      action: action(2, "$.b[?@.c == 'd|e']", "Gone. Evidence: decision."),
      outcome: "dead",
      contradictions: [],
    },
    {
      action: action(3, "$.f", "Ours. Evidence: decision."),
      outcome: "contradicted",
      contradictions: [{ path: ["paths", "/things", "f"], was: undefined, is: "Theirs" }],
    },
  ],
  removedByHand: ["$.g"],
  notes: ["Left out: the extension `x-a`, 1 ×."],
  operationIds: new Map([["GET /things", "listThings"]]),
};
