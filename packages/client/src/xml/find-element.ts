import type { XmlObject, XmlProperty, XmlSchemas, XmlType, XmlValue } from "./xml-schemas.ts";

/** The names of the elements that a property is read from. */
export function listElements({ name, element = name, list }: XmlProperty): readonly string[] {
  if (!list || list.wrapped) return [element];
  return [list.item, ...(list.otherItems ?? [])];
}

/** The properties of a value that is an object; an own one or that of a type. */
export function objectOf(value: Exclude<XmlValue, string>, { types }: XmlSchemas): XmlObject {
  return "type" in value ? (types[value.type] ?? { properties: [] }) : value;
}

/** Whether a path of element names below a type leads to a URI, in a wrapper or without. */
export function holdsUri(path: readonly string[], type: XmlType, schemas: XmlSchemas): boolean {
  let values: XmlValue[] = [type];
  let wrappers: XmlProperty[] = [];
  for (const name of path) {
    const items = wrappers.filter(({ list }) => list?.item === name || list?.otherItems?.includes(name));
    const properties = values
      .filter((value) => typeof value !== "string")
      .flatMap((value) => objectOf(value, schemas).properties)
      .filter((property) => listElements(property).includes(name));
    wrappers = properties.filter(({ list }) => list?.wrapped);
    values = [...items, ...properties].map(({ value }) => value);
  }
  return values.includes("uri");
}
