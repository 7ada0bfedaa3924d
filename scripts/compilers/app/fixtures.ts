import type {
  ConnectionRequest,
  ConnectionRequestCollection,
  ConnectionRequestUpdate,
  CreatedConnectionRequest,
  ErrorBody,
  UserEmailAddresses,
} from "@connection-requests/client";
import {
  buildConnectionRequest,
  buildConnectionRequestCollection,
  buildConnectionRequestUpdate,
  buildCreatedConnectionRequest,
  buildErrorBody,
  buildUserEmailAddresses,
} from "@connection-requests/testing";

/** Builds one of each, from nothing. */
export const request: ConnectionRequest = buildConnectionRequest();
export const collection: ConnectionRequestCollection = buildConnectionRequestCollection();
export const update: ConnectionRequestUpdate = buildConnectionRequestUpdate();
export const created: CreatedConnectionRequest = buildCreatedConnectionRequest();
export const errorBody: ErrorBody = buildErrorBody();
export const emailAddresses: UserEmailAddresses = buildUserEmailAddresses();

/** Builds one of each, with what a test is about. */
export const built: readonly object[] = [
  buildConnectionRequest({ loyaltyNumber: null, emailAddresses: { email1: "a@example.com" } }, 3, 7),
  buildConnectionRequestCollection({ Items: [request], NextPage: null }),
  buildConnectionRequestUpdate({ status: "CREU2" }),
  buildCreatedConnectionRequest({ ID: "1" }, 3),
  buildErrorBody({ Message: "No.", "Server-Time": "2026-02-01T00:00:00", Id: "1" }),
  buildUserEmailAddresses({ email2: null }, 3),
];
