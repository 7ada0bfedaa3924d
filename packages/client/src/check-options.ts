import { ConfigError } from "./errors.ts";

/** What an option must be: words for the error, and the check. */
export type Rule = readonly [what: string, isValid: (value: never) => boolean];

/** The rules of all options of a kind. */
export type Rules<Options extends object = Record<string, unknown>> = Readonly<Record<keyof Options, Rule>>;

/**
 * Refuses options that are unknown, make no sense, or are missing. Values are not repeated: they may be secrets.
 *
 * @param kind what one of the options is called.
 */
export function checkOptions(
  kind: string,
  options: object,
  rules: Rules,
  required: readonly string[] = [],
): void {
  demandObject(`${kind}s`, options);
  refuseUnknown(kind, options, Object.keys(rules));
  for (const [name, [what, isValid]] of Object.entries(rules)) {
    const value = (options as Record<string, never>)[name];
    const isFine = value === undefined ? !required.includes(name) : isValid(value);
    if (!isFine) throw new ConfigError(`${name} must be ${what}.`);
  }
}

/** Refuses an object with names that nobody reads: most are misspelt. */
export function refuseUnknown(kind: string, given: object, known: readonly string[]): void {
  for (const name of Object.keys(given)) {
    if (!known.includes(name))
      throw new ConfigError(`Unknown ${kind} "${name}"; known: ${known.join(", ")}.`);
  }
}

/** Refuses what has no named fields. */
export function demandObject(what: string, given: unknown): void {
  if (typeof given === "object" && given !== null && !Array.isArray(given)) return;
  throw new ConfigError(`The ${what} must be given as an object.`);
}

/** A text that is not empty. */
export function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

/** A function. */
export function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

/** Makes the rule for an object of which these functions are used. */
export function functions(...names: readonly string[]): Rule {
  return [
    `an object with the functions ${names.join(", ")}`,
    (value: unknown) => names.every((name) => isFunction((Object(value) as Record<string, unknown>)[name])),
  ];
}
