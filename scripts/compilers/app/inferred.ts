/** What a library exports without saying its type must have a type that its own declarations can name. */
import { clientCredentials, createClient } from "@connection-requests/client";
import { validateExchanges } from "@connection-requests/client/validation";
import { createSandbox } from "@connection-requests/testing";

export const sandbox = createSandbox();
export const auth = clientCredentials(sandbox.credentials);
export const validation = validateExchanges();
export const client = createClient({ auth, validation, fetch: sandbox.fetch });
export const list = client.listConnectionRequests;
export const readPage = (limit: number) => client.listConnectionRequests.withResponse({ limit });
export const raw = client.raw;
