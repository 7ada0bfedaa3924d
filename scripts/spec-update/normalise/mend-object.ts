import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { formatPlace, isObject } from "../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../packages/codegen/src/read/place.ts";
import { Refusal } from "../refusal.ts";
import type { Kind } from "./grammar.ts";
import { mendSchema } from "./mend-schema.ts";
import type { NormaliseContext } from "./normalise-object.ts";

/** Values that say the same as saying nothing (OpenAPI 3.1 §4.8, JSON Schema 2020-12). */
const defaults: JsonObject = {
  allowEmptyValue: false,
  allowReserved: false,
  attribute: false,
  deprecated: false,
  readOnly: false,
  uniqueItems: false,
  wrapped: false,
  writeOnly: false,
};

/** Takes out of an object of a description what says nothing, and puts right what vendors are known to get wrong. */
export function mendObject(place: Place, kind: Kind, context: NormaliseContext): JsonObject {
  const value = dropEmpty(place.value);
  switch (kind) {
    case "schema":
      return mendSchema(value, context);
    case "parameter":
      return mendParameter(value, place);
    case "header":
      return dropDefaultStyle({ ...value, in: "header" }, ["in", "name"]);
    case "requestBody":
      return mendRequestBody(value, place);
    case "response":
      return { description: "", ...value };
    case "operation":
      return mendOperation(value, place);
    case "components":
      return keepNamed(value);
    case "server":
      return { ...value, url: mendUrl(String(value["url"] ?? "/")) };
    default:
      return value;
  }
}

function dropEmpty(value: JsonObject): JsonObject {
  const kept = Object.entries(value).filter(
    ([key, child]) =>
      child !== "" && !isEmpty(key, child) && !(Object.hasOwn(defaults, key) && child === defaults[key]),
  );
  return Object.fromEntries(kept);
}

/** `security` is not among them: an empty list frees an operation from what the others need. */
const emptyWithoutMeaning: ReadonlySet<string> = new Set([
  "callbacks",
  "content",
  "headers",
  "links",
  "parameters",
  "required",
  "servers",
  "tags",
]);

function isEmpty(key: string, value: unknown): boolean {
  return emptyWithoutMeaning.has(key) && (isDeepStrictEqual(value, []) || isDeepStrictEqual(value, {}));
}

function mendParameter(value: JsonObject, place: Place): JsonObject {
  const { name, in: location, schema, content } = value;
  if (typeof name !== "string" || typeof location !== "string" || !(schema ?? content)) {
    throw new Refusal(
      formatPlace(place),
      "the parameter has no name, no place or no schema",
      "correct the document, or get it again: it may have been cut off.",
    );
  }
  const isRequired = location === "path" || value["required"] === true;
  const { required: _required, ...others } = dropDefaultStyle({ ...value, in: location });
  return isRequired ? { ...others, required: true } : others;
}

/** `style` and `explode` where they repeat the default of the location (OpenAPI 3.1 §4.8.12.2). */
function dropDefaultStyle(value: JsonObject, leaveOut: readonly string[] = []): JsonObject {
  const defaultStyle = ["query", "cookie"].includes(String(value["in"])) ? "form" : "simple";
  const { style = defaultStyle } = value;
  const { explode = style === "form" } = value;
  const kept = Object.entries(value).filter(
    ([key]) =>
      !leaveOut.includes(key) &&
      !(key === "style" && style === defaultStyle) &&
      !(key === "explode" && explode === (style === "form")),
  );
  return Object.fromEntries(kept);
}

function mendRequestBody(value: JsonObject, place: Place): JsonObject {
  if (!isObject(value["content"])) {
    throw new Refusal(
      formatPlace(place),
      "the body has no content",
      "correct the document, or get it again: it may have been cut off.",
    );
  }
  const { required, ...others } = value;
  return required === true ? { ...others, required } : others;
}

function mendOperation(value: JsonObject, place: Place): JsonObject {
  if (!isObject(value["responses"]) || Object.keys(value["responses"]).length === 0) {
    throw new Refusal(
      formatPlace(place),
      "the operation has no responses",
      "correct the document, or get it again: it may have been cut off.",
    );
  }
  return value;
}

/** Everything else was resolved: only schemas give their names to types, and security schemes to requirements. */
function keepNamed(components: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(components).filter(([key]) => key === "schemas" || key === "securitySchemes"),
  );
}

/** Paths begin with a slash, so a server must not end with one; a host without a scheme is reached by https. */
function mendUrl(url: string): string {
  const mended = url.trim().replace(/\/+$/, "");
  return mended.startsWith("//") ? `https:${mended}` : mended || "/";
}
