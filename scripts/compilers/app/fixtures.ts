import type {
  ConnectionRequest,
  ConnectionRequestCollection,
  ConnectionRequestStatus,
  ConnectionRequestUpdate,
  CreatedConnectionRequest,
  ErrorBody,
  ErrorBodyDetails,
  UpdateStatus,
  UserEmailAddresses,
  Void,
} from "@connection-requests/client";
import {
  buildConnectionRequest,
  buildConnectionRequestCollection,
  buildConnectionRequestStatus,
  buildConnectionRequestUpdate,
  buildCreatedConnectionRequest,
  buildErrorBody,
  buildErrorBodyDetails,
  buildUpdateStatus,
  buildUserEmailAddresses,
  buildVoid,
  formatBody,
} from "@connection-requests/testing";
import type { BodyTypes } from "@connection-requests/testing";

/** Builds one of each, from nothing. */
export const request: ConnectionRequest = buildConnectionRequest();
export const collection: ConnectionRequestCollection = buildConnectionRequestCollection();
export const update: ConnectionRequestUpdate = buildConnectionRequestUpdate();
export const created: CreatedConnectionRequest = buildCreatedConnectionRequest();
export const errorBody: ErrorBody = buildErrorBody();
export const emailAddresses: UserEmailAddresses = buildUserEmailAddresses();
export const errorDetails: ErrorBodyDetails = buildErrorBodyDetails();
export const empty: Void = buildVoid();
export const status: ConnectionRequestStatus = buildConnectionRequestStatus();
export const updateStatus: UpdateStatus = buildUpdateStatus(2);

/** Formats them as they travel. */
export const bodies: readonly string[] = [
  formatBody("ConnectionRequest", request, "json"),
  formatBody("ErrorBody", errorBody, "xml"),
];
export const bodyNames: readonly (keyof BodyTypes)[] = ["ErrorBody", "Void"];

/** Builds one of each, with what a test is about. */
export const built: readonly object[] = [
  buildConnectionRequest({ loyaltyNumber: null, emailAddresses: { email1: "a@example.com" } }, 3, 7),
  buildConnectionRequestCollection({ Items: [request], NextPage: null }),
  buildConnectionRequestUpdate({ status: "CREU2" }),
  buildCreatedConnectionRequest({ ID: "1" }, 3),
  buildErrorBody({ Message: "No.", "Server-Time": "2026-02-01T00:00:00", Id: "1" }),
  buildUserEmailAddresses({ email2: null }, 3),
];
