import type { GlobalContext } from "openapi-typescript";
import type { Api } from "../operation.ts";
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
  // The scan for discriminators writes into the document.
  const schema = structuredClone(document) as unknown as Parameters<typeof library.transformSchema>[0];
  // `{}` keeps the known values apart from `string`, so that editors go on to complete them.
  const openString = ts.factory.createIntersectionTypeNode([STRING, ts.factory.createTypeLiteralNode([])]);
  const transform: NonNullable<GlobalContext["transform"]> = (schemaObject) => {
    const known: unknown = (schemaObject as Record<string, unknown>)["x-extensible-enum"];
    if (!Array.isArray(known)) return undefined;
    const type: unknown = schemaObject.type;
    const isNullable = schemaObject.nullable === true || (Array.isArray(type) && type.includes("null"));
    return tsUnion([...known.map(tsLiteral), openString, ...(isNullable ? [NULL] : [])]);
  };
  try {
    const context = createContext({
      transform,
      discriminators: library.scanDiscriminators(schema, { silent: true }),
      resolve: ($ref) => library.resolveRef(schema, $ref, { silent: true }),
    });
    return library.astToString(library.transformSchema(schema, context));
  } catch (cause) {
    throw unusableSchemas("types", file, cause);
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
