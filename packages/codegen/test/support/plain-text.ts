import { date, emailAddress, string, stringMatching, uuid, webUrl } from "fast-check";
import type { Arbitrary } from "fast-check";

/** What a text has to be, as emitted arbitraries ask for it. */
interface TextRules {
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** The plainest texts that keep to the rules. */
export function arbitraryText({ format, pattern, ...lengths }: TextRules): Arbitrary<string> {
  const moments = date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
  const formats: Readonly<Record<string, Arbitrary<string>>> = {
    uuid: uuid(),
    email: emailAddress(),
    uri: webUrl(),
    date: moments.map((moment) => moment.toISOString().slice(0, 10)),
    "date-time": moments.map((moment) => moment.toISOString()),
  };
  return pattern ? stringMatching(pattern) : (formats[format ?? ""] ?? string(lengths));
}
