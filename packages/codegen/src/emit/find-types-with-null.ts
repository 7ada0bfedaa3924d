import type { XmlProperty, XmlType } from "../xml-model.ts";

/** The types in which something may be null, at any depth. */
export function findTypesWithNull(types: ReadonlyMap<string, XmlType>): ReadonlySet<string> {
  const found = new Set<string>();
  const holdsNull = ({ isNullable, list, value }: XmlProperty): boolean => {
    if (isNullable || list?.isItemNullable) return true;
    if (typeof value === "string") return false;
    return "component" in value ? found.has(value.component) : value.properties.some(holdsNull);
  };
  // Types may refer to each other in circles: repeated until nothing is added.
  let sizeBefore: number;
  do {
    sizeBefore = found.size;
    for (const [name, { properties }] of types) if (properties.some(holdsNull)) found.add(name);
  } while (found.size > sizeBefore);
  return found;
}
