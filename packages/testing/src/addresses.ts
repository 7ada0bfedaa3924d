import { defaultBaseUrl } from "@connection-requests/client/operations";

/** Where the effective description says that the API lives. */
export const baseUrl: string = defaultBaseUrl;

/** Path of the API on every host: data centres differ in the host alone. */
export const basePath: string = new URL(baseUrl).pathname;

/** Path of the OAuth2 token endpoint on every host. */
export const tokenPath = "/oauth2/v0/token";

/** Path, on every host, by which an application ends its connection with a traveller. */
export const revocationPath = "/app-mgmt/v0/connections";

/** Host of the links in answers. It is not the API's: a client that sends its token there has a bug. */
export const linkHost = "us.concursolutions.com";

/** Scheme and host of the links in answers. */
export const linkOrigin: string = `https://${linkHost}`;

/** The collection, as links in answers name it. */
const linkedCollection = `${linkOrigin}${basePath}/common/connectionrequests`;

/** `URI` of a connection request. */
export function connectionRequestUri(id: string): string {
  return `${linkedCollection}/${encodeURIComponent(id)}`;
}

/** `NextPage` of a list, in the form of the wire. */
export function nextPageUri(query: { limit: number; offset: string; status?: string | undefined }): string {
  const status = query.status === undefined ? "" : `&status=${encodeURIComponent(query.status)}`;
  return `${linkedCollection}/?limit=${query.limit}&offset=${encodeURIComponent(query.offset)}${status}`;
}
