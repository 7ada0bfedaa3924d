// Requests made up for a supplier's own tests. Only what must be there is there.
import type {
  ConnectionRequest,
  ConnectionRequestCollection,
  ConnectionRequestUpdate,
} from "@connection-requests/client";

export const request: ConnectionRequest = {
  ID: "4f8c2a52-6d0e-4b7e-9a3d-1c5b7e9f2a64",
  URI: "https://us.api.example/api/v3.2/common/connectionrequests/4f8c2a52-6d0e-4b7e-9a3d-1c5b7e9f2a64",
  firstName: "Robin",
  lastName: "Sample",
  lastModified: "2026-11-02T09:39:21",
  status: "Pending",
  requestToken: "7d1e0c94-35ab-4f02-8c6d-e2a9b4f05d17",
  userId: "c2f5e7a0-93b4-4d61-8e0f-5a7d6c1b3e98",
};

export const member: ConnectionRequest = { ...request, loyaltyNumber: "0012345678" };

export const page: ConnectionRequestCollection = { Items: [request, member] };

export const update: ConnectionRequestUpdate = { status: "CRSUC" };
