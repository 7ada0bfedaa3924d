import type { ConnectionRequest } from "@connection-requests/client";
import { SandboxError } from "../errors.ts";

/** A slip of the keyboard must not fill the memory. */
const highestCount = 100_000;

/** Reads what a control call puts into the queue: `count` made-up requests, or the ones in `connectionRequests`. */
export function readAddedRequests({
  count,
  connectionRequests,
}: Readonly<Record<string, unknown>>): number | readonly Partial<ConnectionRequest>[] {
  if ((count === undefined) === (connectionRequests === undefined)) {
    throw new SandboxError("config", "Give either count or connectionRequests.");
  }
  if (count !== undefined) {
    const isCount = Number.isSafeInteger(count) && Number(count) >= 0 && Number(count) <= highestCount;
    if (!isCount) {
      throw new SandboxError("config", `count must be a whole number from 0 to ${highestCount}.`);
    }
    return count as number;
  }
  if (!Array.isArray(connectionRequests)) {
    throw new SandboxError("config", "connectionRequests must be a list.");
  }
  // Each is compared with the description before one of them arrives.
  return connectionRequests as Partial<ConnectionRequest>[];
}
