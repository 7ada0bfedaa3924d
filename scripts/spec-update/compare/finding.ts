import type { RuleName } from "./rules.ts";

/** Which way a value travels: to the server, or back. */
export type Direction = "sent" | "received";

/** Something that differs, not judged yet. */
export interface Finding {
  readonly rule: RuleName;
  /** Left out: everybody whom the rule speaks of. */
  readonly direction?: Direction;
  /** Into the newer description; into the older one for what was removed. */
  readonly pointer: string;
  /** Where in the operation: `Answer 200`. Empty for the operation itself. */
  readonly where: string;
  /** Where below that: `Items[].lastName`. Empty for the whole. */
  readonly path: string;
  /** What is different: "maximum changed from `10` to `5`". */
  readonly what: string;
}
