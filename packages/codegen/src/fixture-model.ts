/** What a text has to be. */
export interface TextRules {
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** What a number has to be; the limits count. */
export interface NumberRules {
  readonly isInteger: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a value has to be, as far as fixtures know. */
export type FixtureValue =
  | { readonly kind: "text"; readonly rules: TextRules }
  | { readonly kind: "number"; readonly rules: NumberRules }
  | { readonly kind: "boolean" | "null" | "any" | "recursion" }
  | { readonly kind: "values"; readonly values: readonly unknown[] }
  | { readonly kind: "component"; readonly component: string }
  | {
      readonly kind: "list";
      readonly item: FixtureValue;
      readonly minItems: number;
      readonly maxItems?: number;
    }
  | { readonly kind: "object"; readonly properties: readonly FixtureProperty[] }
  | { readonly kind: "choice"; readonly options: readonly FixtureValue[] };

/** A property of an object. */
export interface FixtureProperty {
  readonly name: string;
  readonly isRequired: boolean;
  readonly value: FixtureValue;
  /** What the description gives as examples, each once, in document order. */
  readonly examples: readonly unknown[];
}

/** A schema of `components.schemas`. */
export interface FixtureType {
  readonly value: FixtureValue;
  readonly examples: readonly unknown[];
}

/** All that fixtures are made from. */
export interface FixtureModel {
  /** By key in `components.schemas`; each stands behind those that it holds. Schemas that hold themselves are cut short. */
  readonly types: ReadonlyMap<string, FixtureType>;
  /** What fixtures do not follow, one sentence each, with its place. */
  readonly warnings: readonly string[];
}
