import type {
  CallOptions,
  Client,
  ConnectionRequest,
  ConnectionRequestCollection,
  ConnectionRequestStatus,
  ConnectionRequestsClient,
  ConnectionRequestUpdate,
  CreateConnectionRequest,
  CreateConnectionRequestParameters,
  CreatedConnectionRequest,
  ErrorBody,
  ErrorBodyDetails,
  GetConnectionRequest,
  GetConnectionRequestParameters,
  ListConnectionRequests,
  ListConnectionRequestsParameters,
  ResponseWithData,
  UpdateConnectionRequest,
  UpdateConnectionRequestParameters,
  UpdateStatus,
  UserEmailAddresses,
  Void,
} from "@connection-requests/client";
import { unreachable } from "./uses.ts";
import type { Uses } from "./uses.ts";

const options: CallOptions = {
  headers: { "x-purpose": "types" },
  timeoutMs: 5000,
  totalTimeoutMs: 20_000,
  maxRetries: 1,
  signal: new AbortController().signal,
};

/** Calls each method. */
export function callEachMethod(client: Client): Uses<ConnectionRequestsClient> {
  return {
    listConnectionRequests: async () => {
      const parameters: ListConnectionRequestsParameters = { offset: "0", limit: 10, status: "Pending" };
      const { Items, NextPage }: ConnectionRequestCollection = await client.listConnectionRequests();
      const next: string | null | undefined = NextPage;
      const again = await client.listConnectionRequests(parameters, options);
      return [...Items.map(describeRequest), next, again.Items[0]?.ID];
    },
    createConnectionRequest: async () => {
      const parameters: CreateConnectionRequestParameters = { user: "user@example.com" };
      const created: CreatedConnectionRequest | undefined = await client.createConnectionRequest(parameters);
      return [created?.ID, created?.URI, await client.createConnectionRequest(parameters, options)];
    },
    getConnectionRequest: async () => {
      const parameters: GetConnectionRequestParameters = { id: "1" };
      const request: ConnectionRequest = await client.getConnectionRequest(parameters);
      return [describeRequest(request), await client.getConnectionRequest(parameters, options)];
    },
    updateConnectionRequest: async () => {
      const parameters: UpdateConnectionRequestParameters = { id: "1", status: "CRSUC" };
      const nothing: void = await client.updateConnectionRequest(parameters);
      return [nothing, await client.updateConnectionRequest(parameters, options)];
    },
  };
}

/** Reads the list in each way that its method offers. */
export function listInEachWay(list: ListConnectionRequests): Uses<ListConnectionRequests> {
  return {
    withResponse: async () => {
      const answer: ResponseWithData<ConnectionRequestCollection> = await list.withResponse({ limit: 1 });
      return [answer.data.Items.length, answer.response.status, answer.response.headers.get("date")];
    },
    items: async () => {
      const iterator: AsyncIterableIterator<ConnectionRequest> = list.items({ limit: 10 }, options);
      const texts: string[] = [];
      for await (const request of iterator) texts.push(describeRequest(request));
      for await (const { ID } of list.items()) texts.push(ID);
      return texts;
    },
    pages: async () => {
      const iterator: AsyncIterableIterator<ConnectionRequestCollection> = list.pages({}, options);
      const lengths: number[] = [];
      for await (const { Items } of iterator) lengths.push(Items.length);
      for await (const page of list.pages()) lengths.push(page.Items.length);
      return lengths;
    },
  };
}

/** Creates, reads and updates with the answer. */
export const withResponseOfEachMethod: readonly [
  (create: CreateConnectionRequest) => Uses<CreateConnectionRequest>,
  (get: GetConnectionRequest) => Uses<GetConnectionRequest>,
  (update: UpdateConnectionRequest) => Uses<UpdateConnectionRequest>,
] = [
  (create) => ({
    withResponse: async () => {
      const { data, response } = await create.withResponse({ user: "user@example.com" }, options);
      return [data?.ID, response.ok];
    },
  }),
  (get) => ({
    withResponse: async () => {
      const { data, response } = await get.withResponse({ id: "1" }, options);
      return [describeRequest(data), response.ok];
    },
  }),
  (update) => ({
    withResponse: async () => {
      const answer: ResponseWithData<void> = await update.withResponse({ id: "1", status: "CRRET" }, options);
      return answer.response.ok;
    },
  }),
];

/** Reads each property: what may be missing or `null` has to be minded. */
function describeRequest(request: ConnectionRequest): string {
  const addresses: UserEmailAddresses | null | undefined = request.emailAddresses;
  const { email1, email2, email3, email4, email5 } = addresses ?? {};
  const { firstName, middleName, lastName, loyaltyNumber, userId, requestToken } = request;
  const { ID, URI, status, lastModified } = request;
  const known: ConnectionRequestStatus = status;
  const texts: string[] = [ID, URI, known, firstName, lastName, lastModified, userId, requestToken];
  return [...texts, middleName ?? "", loyaltyNumber?.trim(), email1, email2, email3, email4, email5].join();
}

/** A status that is not known today is no error. */
export const statuses: readonly ConnectionRequestStatus[] = ["Pending", "CRPA1", "CRPA2", "one of tomorrow"];

/** What is sent is a closed list. */
export function describeUpdate({ status }: ConnectionRequestUpdate): string {
  const reported: UpdateStatus = status;
  switch (reported) {
    case "CRSUC":
      return "connected";
    case "CRRET":
      return "again";
    case "CREU1":
    case "CREU2":
    case "CREU3":
      return "the traveller is told";
    default:
      return unreachable(reported);
  }
}

/** An error answer as the description has it. */
export function describeErrorBody({ Error: details }: ErrorBody): string {
  const { Message, "Server-Time": time, Id }: ErrorBodyDetails = details;
  return [Message, time, Id].join();
}

/** An empty object. */
export const nothing: Void = {};
