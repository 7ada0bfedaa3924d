// An exhaustive switch over what can be reported: a value more or less stops it from compiling.
import type { UpdateStatus } from "@connection-requests/client";

export function explain(status: UpdateStatus): string {
  switch (status) {
    case "CRSUC":
      return "connected";
    case "CRRET":
      return "comes back in an hour";
    case "CREU1":
      return "number not found";
    case "CREU2":
      return "number of somebody else";
    case "CREU3":
      return "account needs attention";
    default:
      return unexpected(status);
  }
}

function unexpected(status: never): never {
  throw new TypeError(`unexpected status ${String(status)}`);
}
