/** What a document may be at most. Beyond it nothing is read: a body may be an attack. */
export interface XmlLimits {
  /** Elements inside one another. Beyond some thousands, the time of the parser grows with the square. */
  readonly maxDepth: number;
  /** Elements of the whole document. */
  readonly maxElements: number;
  /** Characters of the document, markup included, in UTF-16 code units. */
  readonly maxCharacters: number;
}

/**
 * The limits unless others are given. A page of this API has 5 levels, some 170 elements and 10,000 characters; the
 * characters are those of the largest body that a client takes by default.
 */
export const defaultXmlLimits: XmlLimits = Object.freeze({
  maxDepth: 64,
  maxElements: 50_000,
  maxCharacters: 1_048_576,
});
