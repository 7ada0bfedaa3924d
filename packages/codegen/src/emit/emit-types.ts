import type { GlobalContext } from "openapi-typescript";
import type { Api } from "../operation.ts";
import { createCircularArrays } from "./circular-arrays.ts";
import { restorePercent } from "./types-input/hide-percent.ts";
import { circularArray } from "./types-input/mark-circular-arrays.ts";
import { prepareDocument } from "./types-input/prepare-document.ts";
import { unusableSchemas } from "./unusable-schemas.ts";

/**
 * Emits `paths`, `components` and `operations`. The only file that knows openapi-typescript, which is no longer
 * developed: whatever replaces it has to fill this function. Its own entry point lints and bundles first; the description
 * is checked and in one piece already, so the transformation is called directly.
 */
export async function emitTypes({ document, file }: Api): Promise<string> {
  // Loading it takes longer than all the rest, so it waits until the input has proved to be sound.
  const { NULL, STRING, tsLiteral, tsUnion, ...library } = await import("openapi-typescript");
  const { default: ts } = await import("typescript");
  const schema = prepareDocument(document) as unknown as Parameters<typeof library.transformSchema>[0];
  // `{}` keeps the known values apart from `string`, so that editors go on to complete them.
  const openString = ts.factory.createIntersectionTypeNode([STRING, ts.factory.createTypeLiteralNode([])]);
  const circularArrays = createCircularArrays(ts);
  const transform: NonNullable<GlobalContext["transform"]> = (schemaObject, options) => {
    const keywords = schemaObject as Record<string, unknown>;
    const known: unknown = keywords["x-extensible-enum"];
    const type: unknown = schemaObject.type;
    const isNullable = schemaObject.nullable === true || (Array.isArray(type) && type.includes("null"));
    if (Array.isArray(known))
      return tsUnion([...known.map(tsLiteral), openString, ...(isNullable ? [NULL] : [])]);
    if (keywords[circularArray] !== true || type !== "array") return undefined;
    const { items } = keywords as { items: Parameters<typeof library.transformSchemaObject>[0] };
    const array = circularArrays.refer(items, () => library.transformSchemaObject(items, options));
    return tsUnion([array, ...(isNullable ? [NULL] : [])]);
  };
  try {
    const context = createContext({
      transform,
      // Said as plain enumerations already.
      discriminators: { objects: {}, refsHandled: [] },
      resolve: ($ref) => library.resolveRef(schema, $ref, { silent: true }),
    });
    const types = library.transformSchema(schema, context);
    return restorePercent(library.astToString([...types, ...circularArrays.declarations]));
  } catch (cause) {
    throw unusableSchemas(file, cause);
  }
}

function createContext(
  parts: Pick<GlobalContext, "transform" | "discriminators" | "resolve">,
): GlobalContext {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    // A default is what the server assumes, not what it promises to send (JSON Schema Validation §9.2).
    defaultNonNullable: false,
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    conditionalEnums: false,
    dedupeEnums: false,
    excludeDeprecated: false,
    exportType: false,
    immutable: false,
    rootTypes: false,
    rootTypesNoSchemaPrefix: false,
    rootTypesKeepCasing: false,
    injectFooter: [],
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    // Read by the entry point only, which is not called.
    redoc: undefined as never,
    silent: true,
    transformProperty: undefined,
    makePathsEnum: false,
    generatePathParams: false,
    readWriteMarkers: false,
    ...parts,
  };
}
