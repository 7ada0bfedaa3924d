import type { Bump, Change, TypeComparison } from "../compare/index.ts";
import type { TypeError } from "../check/check-types.ts";
import type { OverlayJudgement } from "../overlays/judge-overlays.ts";

/** All that is known about an update, for the report and the changeset. */
export interface UpdateEvidence {
  readonly source: {
    readonly file: string;
    readonly format: string;
    readonly version: string;
    readonly sha256: string;
  };
  /** What the release will be. */
  readonly bump: Bump;
  /** What the evidence asks for; differs when it was overridden. */
  readonly decided: { readonly bump: Bump; readonly reasons: readonly string[] };
  /** Changes of the effective description. */
  readonly wire: readonly Change[];
  /** Changes of the published description that leave the effective one as it was. */
  readonly overruled: readonly Change[];
  readonly types: TypeComparison;
  /** Hand-written code of this repository that stopped compiling. */
  readonly ownErrors: readonly TypeError[];
  readonly overlays: readonly OverlayJudgement[];
  /** Targets of actions that were taken out of an overlay, or rewritten, since the last commit. */
  readonly removedByHand: readonly string[];
  /** What of the upstream document did not come in, and what is doubtful, one sentence each. */
  readonly notes: readonly string[];
  /** `METHOD /path` → operationId. */
  readonly operationIds: ReadonlyMap<string, string>;
}
