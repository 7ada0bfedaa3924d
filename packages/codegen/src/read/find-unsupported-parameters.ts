import type { ParameterLocation } from "../operation.ts";
import type { Unsupported } from "./find-unsupported.ts";
import { followReference } from "./follow-reference.ts";
import type { OperationPlace } from "./list-operations.ts";
import { childPlace, listPlaces } from "./place.ts";
import type { Place } from "./place.ts";
import { isJson } from "./read-schema.ts";
import { nestsStructures, structureOf } from "./structure-of.ts";

/** OpenAPI 3.1 §4.8.12.2. */
const styles: Readonly<Record<ParameterLocation, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/** Says which parameters of an operation a client cannot write as they are described. */
export function findUnsupportedParameters(
  { pathItem, operation }: OperationPlace,
  name: string,
): Unsupported[] {
  const places = [...listPlaces(pathItem, "parameters"), ...listPlaces(operation, "parameters")];
  return places.map(followReference).flatMap((parameter) => {
    const what = `the ${String(parameter.value["in"])} parameter "${String(parameter.value["name"])}" of ${name}`;
    return findProblem(parameter).map(([problem, consequence]) => ({
      problem: `${what} ${problem}`,
      consequence,
    }));
  });
}

function findProblem(parameter: Place): [problem: string, consequence: string][] {
  const [mediaType] = Object.keys(childPlace(parameter, "content")?.value ?? {});
  if (mediaType !== undefined) {
    return isJson(mediaType) ? [] : [[`is ${mediaType}, which clients cannot write`, "it travels as JSON"]];
  }
  const location = parameter.value["in"] as ParameterLocation;
  const style = parameter.value["style"];
  if (style !== undefined && !styles[location].includes(String(style))) {
    return [
      [
        `has the style ${String(style)}, which OpenAPI does not have there`,
        "it travels in the default style",
      ],
    ];
  }
  const schema = childPlace(parameter, "schema");
  const structure = schema && structureOf(schema);
  if (!structure) return [];
  if (location === "cookie") {
    return [[`is an ${structure}, for which cookies have no form`, "it travels as one text"]];
  }
  if (!nestsStructures(schema)) return [];
  return [["nests objects or arrays, for which OpenAPI has no form", "give it simple values only"]];
}
