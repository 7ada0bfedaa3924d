/** A finding of Redocly's `recommended-strict` rules that is meant to stay. */
export interface LintException {
  rule: string;
  /** JSON pointers of the findings that are excused. */
  pointer: RegExp;
  reason: string;
}

const noLicence: LintException = {
  rule: "info-license",
  pointer: /^#\/info$/,
  reason: "The published page names no licence, and inventing one for somebody else's API would be wrong.",
};

/** The published description says what the page says, and no more. */
export const publishedExceptions: readonly LintException[] = [
  noLicence,
  {
    rule: "operation-operationId",
    pointer: /^#\/paths\/[^/]+\/(get|post|put)\/operationId$/,
    reason:
      "The page shows no operationId: its headings are made of method and path. overlays/sdk.yaml adds them.",
  },
  {
    rule: "operation-4xx-response",
    pointer: /^#\/paths\/[^/]+\/(get|post|put)\/responses$/,
    reason: "The page lists no error answers. overlays/wire.yaml adds them.",
  },
  {
    rule: "security-defined",
    pointer: /^#\/paths\/[^/]+\/(get|post|put)$/,
    reason: "The page says that no operation requires authentication. overlays/wire.yaml corrects it.",
  },
];

/** The effective description, where only what the rules cannot express is excused. */
export const effectiveExceptions: readonly LintException[] = [
  noLicence,
  {
    rule: "no-invalid-media-type-examples",
    pointer: /\/content\/application~1xml\/(example|examples\/\w+\/value)$/,
    reason:
      "OpenAPI writes XML examples as text, which the rule takes for JSON. xml-examples.test.ts checks them instead.",
  },
];
