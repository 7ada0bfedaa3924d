/** What an identifier is for: the same number gives different identifiers for different purposes. */
export type IdentifierPurpose =
  | "access-token"
  | "client-id"
  | "client-secret"
  | "connection-request"
  | "correlation"
  | "error"
  | "refresh-token"
  | "request-token"
  | "user";

/** Where an identifier comes from: the same source always gives the same identifier. */
export interface IdentifierSource {
  readonly seed: number;
  readonly purpose: IdentifierPurpose;
  /** Counts the identifiers of one purpose, from 0. */
  readonly number: number;
}

/**
 * Creates a deterministic UUID of version 4 (RFC 9562 §5.4).
 * It ends with its number, so that it is unique by construction and easy to recognise in a failing test.
 */
export function createIdentifier({ seed, purpose, number }: IdentifierSource): string {
  const first = mix(mix(seed) ^ hash(purpose) ^ number);
  const second = mix(first);
  const clockSequence = 0x8000 | (second & 0x3fff);
  const version = `4${hex(mix(second) & 0xfff, 3)}`;
  return `${hex(first, 8)}-${hex(second >>> 16, 4)}-${version}-${hex(clockSequence, 4)}-${hex(number, 12)}`;
}

/** The finaliser of splitmix32: neighbouring numbers give unlike results. */
function mix(value: number): number {
  let word = (value + 0x9e3779b9) | 0;
  word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
  return (word ^ (word >>> 15)) >>> 0;
}

function hash(text: string): number {
  let word = 0;
  for (let index = 0; index < text.length; index += 1) word = mix(word ^ text.charCodeAt(index));
  return word;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}
