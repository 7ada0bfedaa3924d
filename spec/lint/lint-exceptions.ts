/** A finding of Redocly's `recommended-strict` rules that is meant to stay. */
export interface LintException {
  rule: string;
  /** JSON pointers of the findings that are excused. */
  pointer: RegExp;
  reason: string;
  /** A new published description may end the need for it; otherwise an exception that excuses nothing has to go. */
  mayLapse?: boolean;
}

/** What is excused in the effective description that is made of a published one. */
export function listEffectiveExceptions(published: object): LintException[] {
  return [
    {
      rule: "info-license",
      pointer: /^#\/info$/,
      reason:
        "The published page names no licence, and inventing one for somebody else's API would be wrong.",
      mayLapse: true,
    },
    {
      rule: "no-unused-components",
      pointer: publishedSchemas(published),
      reason:
        "What is published stays in the description, even if all that refers to it is overruled by an overlay.",
      mayLapse: true,
    },
    {
      rule: "no-invalid-media-type-examples",
      pointer: /\/content\/application~1xml\/(example|examples\/\w+\/value)$/,
      reason:
        "OpenAPI writes XML examples as text, which the rule takes for JSON. xml-examples.test.ts checks them instead.",
    },
  ];
}

function publishedSchemas(published: object): RegExp {
  const { components } = published as { components?: { schemas?: object } };
  const names = Object.keys(components?.schemas ?? {}).map((name) => name.replace(/\W/g, "\\$&"));
  return new RegExp(`^#/components/schemas/(${names.join("|")})$`);
}
