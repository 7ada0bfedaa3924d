/** A media type or a range of them, with its parameters (RFC 9110 §8.3.1, §12.5.1). */
export interface MediaType {
  /** In lower case, without parameters. */
  readonly type: string;
  /** Names in lower case, values as they were sent, without their quotes. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Parses a media type. What is malformed becomes a type that nobody knows. */
export function parseMediaType(text: string): MediaType {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim());
  const entries = parameters.map((parameter) => {
    const [name = "", value = ""] = parameter.split("=", 2);
    return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, "$1")];
  });
  return { type: type.toLowerCase(), parameters: Object.fromEntries(entries) };
}
