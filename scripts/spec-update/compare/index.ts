/** What a comparison of two descriptions offers: what changed on the wire, what changed in types, which version follows. */
export { compareDescriptions } from "./compare-descriptions.ts";
export { compareTypes } from "./compare-types.ts";
export { decideBump } from "./decide-bump.ts";
export type { Bump } from "./decide-bump.ts";
export type { Change, ChangeKind } from "./change.ts";
export type { TypeComparison } from "./type-comparison.ts";
