import type { FixtureModel, FixtureType } from "../fixture-model.ts";
import { childPlace, childPlaces } from "./place.ts";
import type { Place } from "./place.ts";
import { readExamples } from "./read-examples.ts";
import { readFixtureValue } from "./read-fixture-value.ts";
import type { FixtureReader } from "./read-fixture-value.ts";

/** Reads what builders and arbitraries of every schema of `components.schemas` are made from. */
export function readFixtures(root: Place): FixtureModel {
  const schemas = new Map(childPlaces(childPlace(root, "components", "schemas")));
  const types = new Map<string, FixtureType>();
  const warnings = new Set<string>();
  // Those that are being read: a reference to one of them leads round in a circle.
  const open = new Set<string>();
  const reader: FixtureReader = {
    examples: readExamples(root),
    warn: (warning) => void warnings.add(warning),
    isOpen: (component) => open.has(component),
    readComponent: (component) => {
      const schema = schemas.get(component);
      if (!schema || types.has(component)) return;
      open.add(component);
      const value = readFixtureValue(schema, reader);
      open.delete(component);
      types.set(component, { value, examples: reader.examples.get(schema.pointer) ?? [] });
    },
  };
  for (const component of schemas.keys()) reader.readComponent(component);
  return { types, warnings: [...warnings] };
}
