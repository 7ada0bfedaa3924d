import { emitBanner } from "./emit/emit-banner.ts";
import { emitClientInterface } from "./emit/emit-client-interface.ts";
import { emitConstants } from "./emit/emit-constants.ts";
import { emitDescription } from "./emit/emit-description.ts";
import { emitFixtures } from "./emit/emit-fixtures.ts";
import { emitOperations } from "./emit/emit-operations.ts";
import { emitTypes } from "./emit/emit-types.ts";
import { emitValidators } from "./emit/emit-validators.ts";
import { emitXmlSchemas } from "./emit/emit-xml-schemas.ts";
import { applyOverlay } from "./read/apply-overlay.ts";
import type { OverlayReceipt } from "./read/apply-overlay.ts";
import { bundleFiles } from "./read/bundle-files.ts";
import { checkDocument } from "./read/check-document.ts";
import { completeDocument } from "./read/complete-document.ts";
import { findUnsupported } from "./read/find-unsupported.ts";
import { loadDocument } from "./read/load-document.ts";
import type { LoadedDocument } from "./read/load-document.ts";
import { readApi } from "./read/read-api.ts";
import { readFixtures } from "./read/read-fixtures.ts";
import { readJsonSchemas } from "./read/read-json-schemas.ts";
import { readXml } from "./read/read-xml.ts";

/** What to generate from, and what to generate. */
export interface GenerateOptions {
  /** Path of the OpenAPI 3.0 or 3.1 document, YAML or JSON. */
  readonly document: string;
  /**
   * Paths of OpenAPI Overlays, applied in this order.
   * @default []
   */
  readonly overlays?: readonly string[];
  /**
   * Module from which the emitted code takes the types `CallOptions`, `ResponseWithData` and `OperationTable`.
   * @default "@connection-requests/client/runtime"
   */
  readonly runtime?: string;
  /**
   * Whether to emit validators as well. They take the longest of all.
   * @default false
   */
  readonly validators?: boolean;
  /**
   * Module that declares the type `XmlSchemas`, such as `@connection-requests/client/xml`. If it is given, how bodies
   * travel as XML is emitted as well.
   */
  readonly xml?: string;
  /**
   * Module that exports the type of every schema, such as `./client.ts`. If it is given, builders and arbitrary values
   * of every schema are emitted, and nothing else: tests need them, programs do not.
   */
  readonly builders?: string;
  /** Module that exports `refinements`, which builders take what a description cannot say from. */
  readonly refinements?: string;
  /** The command that generates again, for the banner of each file. */
  readonly mend?: string;
  /** Told the path of every file before it is read, for those who watch them. */
  readonly onRead?: (path: string) => void;
}

/** What {@link generate} made. Nothing is written. */
export interface GenerateResult {
  /** Path → text. */
  readonly files: Map<string, string>;
  /** What was guessed or is worth knowing, one sentence each, with its place. */
  readonly warnings: readonly string[];
  /** What became of every overlay action. */
  readonly overlays: readonly OverlayReceipt[];
}

/**
 * Generates a typed, documented client from a description and its overlays.
 * The same input gives the same bytes, whatever the working directory.
 *
 * @throws {CodegenError} when the input is not sound; the message says where, what, and the way out.
 * @example
 * const { files, warnings } = await generate({ document: "api.yaml", overlays: ["sdk.yaml"] });
 * for (const [path, text] of files) await writeFile(join("src/generated", path), text);
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const { runtime = "@connection-requests/client/runtime" } = options;
  const load = (path: string): Promise<LoadedDocument> => {
    options.onRead?.(path);
    return loadDocument(path);
  };
  const source = await load(options.document);
  const overlays = await Promise.all((options.overlays ?? []).map(load));
  const otherFiles = await bundleFiles(source, load);

  const document = source.value;
  const receipts: OverlayReceipt[] = [];
  for (const overlay of overlays) receipts.push(...(await applyOverlay(document, overlay)));

  const root = { document, file: options.document, pointer: "#", value: document };
  checkDocument(root);
  const warnings = [...describeAdopted(receipts), ...completeDocument(root)];
  const api = readApi(root);
  warnings.push(...findUnsupported(root, api.operations, { xml: options.xml !== undefined }));

  const banner = emitBanner(source, [...otherFiles, ...overlays], options.mend);
  if (options.builders !== undefined) {
    const modules = { types: options.builders, refinements: options.refinements };
    const fixtures = emitFixtures(api, readFixtures(root), modules);
    const texts = fixtures.files.map(([path, text]) => [path, `${banner}\n${text}`] as const);
    return { files: new Map(texts), warnings: [...warnings, ...fixtures.warnings], overlays: receipts };
  }
  const files = new Map([
    ["types.ts", `${banner}\n${await emitTypes(api)}`],
    ["operations.ts", `${banner}\n${emitOperations(api, runtime)}`],
    ["client.ts", `${banner}\n${emitClientInterface(api, runtime)}`],
    ["constants.ts", `${banner}\n${emitConstants(api)}`],
    ["openapi.json", emitDescription(api)],
  ]);
  if (options.validators) {
    const schemas = {
      request: readJsonSchemas(document, "request"),
      response: readJsonSchemas(document, "response"),
    };
    const validators = await emitValidators(api, schemas);
    for (const [path, text] of validators.files) files.set(path, `${banner}\n${text}`);
    warnings.push(...validators.warnings);
  }
  if (options.xml !== undefined) {
    const xml = readXml(root);
    files.set("xml-schemas.ts", `${banner}\n${emitXmlSchemas(api, xml, options.xml)}`);
    warnings.push(...xml.warnings);
  }
  return { files, warnings, overlays: receipts };
}

function describeAdopted(receipts: readonly OverlayReceipt[]): string[] {
  return receipts
    .filter(({ outcome }) => outcome === "adopted upstream")
    .map(
      ({ place, target }) =>
        `${place} — the action on ${target} changes nothing: adopted upstream — remove it.`,
    );
}
