import type { ConnectionRequest, UpdateStatus } from "@connection-requests/client";
import { arbitraries, xmlArbitraries } from "@connection-requests/testing/arbitraries";
import type { Arbitraries } from "@connection-requests/testing/arbitraries";
import { assert, property } from "fast-check";
import type { Arbitrary } from "fast-check";

/** Values of one schema, and of all. */
export const requests: Arbitrary<ConnectionRequest> = arbitraries.ConnectionRequest;
export const statuses: Arbitrary<UpdateStatus> = xmlArbitraries.UpdateStatus;
export const both: readonly Arbitraries[] = [arbitraries, xmlArbitraries];

/** A property of them. */
export function checkNames(isName: (text: string) => boolean): void {
  assert(property(requests, ({ lastName }) => isName(lastName)));
}
