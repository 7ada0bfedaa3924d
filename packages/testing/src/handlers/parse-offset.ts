import type { SandboxState } from "../sandbox-state.ts";
import type { Selection } from "../store/select-requests.ts";

/** Finds the position that an offset means; `undefined` if it means none. The description leaves offsets opaque. */
export function parseOffset(
  offset: string | undefined,
  selected: Selection,
  { options, store }: SandboxState,
): number | undefined {
  if (offset === undefined) return 0;
  if (options.behaviour.offsets === "position") {
    return /^\d{1,15}$/.test(offset) ? Number(offset) : undefined;
  }
  const last = store.index.find(offset);
  return last && selected.countUpTo(last);
}
