/** `breaking`: programs that worked stop working; `compatible`: they go on; `documentation`: nothing but words changed. */
export type ChangeKind = "breaking" | "compatible" | "documentation";

/** Something that changed on the wire between two descriptions. */
export interface Change {
  /** `GET /common/connectionrequests`, or undefined for the API as a whole. */
  readonly operation: string | undefined;
  /** JSON pointer into the newer description (older for removals). */
  readonly pointer: string;
  readonly kind: ChangeKind;
  /** Whom it concerns: those who send requests, or those who read answers. */
  readonly concerns: "sender" | "reader" | "both";
  /** One sentence for people: what changed, from what to what. */
  readonly text: string;
}
