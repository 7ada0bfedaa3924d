import type { XmlType } from "../xml-model.ts";
import { formatPlace } from "./place.ts";
import type { Place } from "./place.ts";
import { readXmlProperties } from "./read-xml-properties.ts";
import { resolveXmlSchema } from "./resolve-xml-schema.ts";
import type { ResolvedSchema } from "./resolve-xml-schema.ts";
import { elementName, Inexpressible } from "./xml-keyword.ts";

/** Reads schemas as they are met, each once, so that circles end. */
export interface XmlTypeReader {
  /** What was read so far, by key in `components.schemas`. */
  readonly types: ReadonlyMap<string, XmlType>;
  readonly warnings: readonly string[];
  /** The component of a body, or undefined with a warning when it is none. */
  readRoot(schema: Place): string | undefined;
}

/** Creates a reader that knows nothing yet. */
export function createXmlTypeReader(): XmlTypeReader {
  const types = new Map<string, XmlType>();
  const failures = new Map<string, Inexpressible>();
  const warnings: string[] = [];

  /** The value of `read`, or a warning where XML cannot express it. */
  function attempt<Value>(place: Place, read: () => Value): Value | undefined {
    try {
      return read();
    } catch (failure) {
      if (!(failure instanceof Inexpressible)) throw failure;
      warnings.push(
        `${formatPlace(place)} — ${failure.message} — it is left out of xml-schemas.ts; change the schema, in the document or by an overlay, if it travels as XML.`,
      );
      return undefined;
    }
  }

  function nameObject({ place }: ResolvedSchema): string | undefined {
    const component = componentAt(place.pointer);
    if (component === undefined || types.has(component)) return component;
    const failure = failures.get(component);
    if (failure) throw failure;
    try {
      // The reference that leads here may have had another name.
      const root = elementName(resolveXmlSchema(place).xmlName ?? component);
      // Entered before its properties are read: they may lead back here.
      types.set(component, { root, properties: [] });
      types.set(component, { root, properties: readXmlProperties(place, { attempt, nameObject }) });
    } catch (caught) {
      types.delete(component);
      if (caught instanceof Inexpressible) failures.set(component, caught);
      throw caught;
    }
    return component;
  }

  function readRoot(schema: Place): string | undefined {
    return attempt(schema, () => {
      const resolved = resolveXmlSchema(schema);
      const component = resolved.kind === "object" ? nameObject(resolved) : undefined;
      if (component === undefined)
        throw new Inexpressible("an XML body has to be an object schema of components.schemas");
      return component;
    });
  }

  return { types, warnings, readRoot };
}

function componentAt(pointer: string): string | undefined {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(pointer)?.[1];
  return name?.replaceAll("~1", "/").replaceAll("~0", "~");
}
