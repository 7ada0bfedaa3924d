import { isJsonObject } from "./descriptions.ts";
import type { JsonObject } from "./descriptions.ts";

/** An example of a body, with the schema it has to fit. */
export interface BodyExample {
  /** JSON pointer of the `content` that holds it. */
  pointer: string;
  mediaType: string;
  name: string;
  schema: JsonObject;
  value: unknown;
}

/** Every example of every body in a description, in document order. A single `example` is named `example`. */
export function bodyExamples(node: unknown, pointer = "#"): BodyExample[] {
  if (!isJsonObject(node)) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    const childPointer = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return key === "content" ? examplesOfContent(child, childPointer) : bodyExamples(child, childPointer);
  });
}

function examplesOfContent(content: unknown, pointer: string): BodyExample[] {
  if (!isJsonObject(content)) return [];
  return Object.entries(content).flatMap(([mediaType, media]) => {
    if (!isJsonObject(media) || !isJsonObject(media.schema)) return [];
    const { schema } = media;
    const named = isJsonObject(media.examples) ? Object.entries(media.examples) : [];
    const examples = "example" in media ? [["example", { value: media.example }] as const] : named;
    return examples.map(([name, example]) => ({
      pointer,
      mediaType,
      name,
      schema,
      value: isJsonObject(example) ? example.value : undefined,
    }));
  });
}
