import type { Sandbox } from "@connection-requests/testing";
import { expect } from "vitest";
import { update, waitingIds } from "./call-sandbox.ts";

/** The reports that travellers hear of and can mend. */
export const travellerErrors = ["CREU1", "CREU2", "CREU3"] as const;

/** Reports on a request whenever it is back, and says how often it was accepted before it was gone for good. */
export async function reportUntilGone(
  sandbox: Sandbox,
  id: string,
  statuses: readonly string[],
): Promise<number> {
  for (let reports = 0; reports < 200; reports += 1) {
    if (!waitingIds(sandbox).includes(id)) return reports;
    await update(sandbox, id, statuses[reports % statuses.length]);
    await sandbox.clock.advance({ hours: 24 });
  }
  expect.fail("the request never went");
}
