import { accessToken, baseUrl, listPath, waiting } from "./contender.ts";
import type { StubFetch } from "./contender.ts";

const json = { "content-type": "application/json" };

const page = JSON.stringify({ Items: Array.from({ length: waiting }, buildRow), NextPage: null });

// The geolocation is what production sends: the client moves every call there.
const tokenReply = JSON.stringify({
  access_token: accessToken,
  token_type: "Bearer",
  expires_in: 3600,
  scope: "CONREQ",
  geolocation: "https://us2.api.concursolutions.com",
});

/** Answers like the API, from memory: GET a fresh page of the list, PUT nothing, POST a token. */
export const stubFetch: StubFetch = (input, init) => {
  const method = (input instanceof Request ? input.method : init?.method) ?? "GET";
  if (method === "PUT") return Promise.resolve(new Response(null, { status: 204 }));
  return Promise.resolve(new Response(method === "GET" ? page : tokenReply, { headers: json }));
};

function buildRow(_: unknown, index: number): object {
  const id = `0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c${index}d`;
  return {
    ID: id,
    firstName: "Ada",
    middleName: null,
    lastName: "Example",
    loyaltyNumber: `LN-10000${index}`,
    status: "Pending",
    lastModified: "2026-11-02T10:15:00",
    requestToken: `token-${index}`,
    userId: `user-${index}`,
    URI: `${baseUrl}${listPath}/${id}`,
    emailAddresses: { email1: `ada${index}@example.com` },
  };
}
