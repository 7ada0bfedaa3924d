/** What every contender is given as `fetch`; some call it with a URL and an init, some with a Request. */
export type StubFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** A client under measurement: it reads a page of the list, and it reports an update. */
export interface Contender {
  readonly name: string;
  /** What a call does besides sending the request and reading the answer. */
  readonly features: string;
  readonly list: () => Promise<unknown>;
  readonly update: () => Promise<unknown>;
}

/** Makes a contender on a given `fetch`; loads the peer only now, and throws if it is not there. */
export type CreateContender = (fetch: StubFetch) => Contender | Promise<Contender>;

/** Where all contenders believe the API to be. */
export const baseUrl = "https://us.api.concursolutions.com/api/v3.2";

/** The path of the list. */
export const listPath = "/common/connectionrequests";

/** The connection request that is updated. */
export const requestId = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";

/** The access token that travels with every call. */
export const accessToken = "bench-access-token";

/** How many rows the list is asked for. */
export const pageLimit = 10;

/** How many rows wait: few, so that parsing them, which all do alike, does not drown what is measured. */
export const waiting = 3;

/** What is reported about the request. */
export const updateStatus = "CRSUC";
