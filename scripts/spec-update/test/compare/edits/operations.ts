import { copyOf } from "../support/edit.ts";
import type { Edit } from "../support/edit.ts";
import { create, itemPath, list, listPath, read, remove, schemas, update } from "../support/spots.ts";

const oauth = "/components/securitySchemes/oauth2";
const otherServer = {
  url: "https://other.example/v3.2",
  description: "Other",
  "x-environment": "production",
};

/** Edits of operations, and of the API as a whole. */
// prettier-ignore
export const operationEdits: readonly Edit[] = [
  ["an operation is added", { [`${listPath}/delete`]: { operationId: "clear", responses: { 204: { description: "Empty" } } } }, "minor", "major: wire and types"],
  ["an operation changes its method", { [`${itemPath}/patch`]: copyOf(remove), [remove]: undefined }, "major: wire", "major: wire"],
  ["a path is renamed", { "/paths/~1requests": copyOf(listPath), [listPath]: undefined }, "major: wire", "major: wire"],
  ["an operation is renamed", { [`${remove}/operationId`]: "removeConnectionRequest" }, "major: types", "major: types"],
  ["an operation is deprecated", { [`${create}/deprecated`]: true }, "minor", "minor"],
  ["an operation is described otherwise", { [`${update}/description`]: "Reports the outcome." }, "patch", "patch"],
  ["an operation gets a tag", { [`${read}/tags`]: ["Requests"] }, "patch", "patch"],
  ["a list is no longer read page by page", { [`${list}/x-pagination`]: undefined }, "major: types", "minor"],
  ["an operation gets a server of its own", { [`${update}/servers`]: [otherServer] }, "major: wire", "major: wire"],
  ["a callback is added", { [`${create}/callbacks`]: { done: { "{$request.query.user}": { post: { responses: { 204: { description: "Heard" } } } } } } }, "major: wire", "major: wire"],
  // ── Security
  ["a scope is asked for besides", { "/security": [{ oauth2: ["CONREQ", "USER"] }] }, "major: wire", "minor"],
  ["a second scheme is asked for besides", { "/security": [{ oauth2: ["CONREQ"], key: [] }] }, "major: wire", "minor"],
  ["another scheme will do as well", { "/security/-": { key: [] } }, "minor", "major: wire"],
  ["another scheme is asked for instead", { "/security": [{ key: [] }] }, "major: wire", "major: wire"],
  ["nothing is asked for any more", { "/security": undefined }, "minor", "major: wire"],
  ["an operation asks for nothing", { [`${read}/security`]: [] }, "minor", "major: wire"],
  ["an operation says what all say", { [`${read}/security`]: [{ oauth2: ["CONREQ"] }] }, "patch", "patch"],
  ["tokens come from another place", { [`${oauth}/flows/clientCredentials/tokenUrl`]: "https://id.example/token" }, "major: wire", "major: wire"],
  ["a scheme is renamed", { "/components/securitySchemes/login": copyOf(oauth), "/security": [{ login: ["CONREQ"] }] }, "patch", "patch"],
  ["a scope is described otherwise", { [`${oauth}/flows/clientCredentials/scopes/CONREQ`]: "All" }, "patch", "patch"],
  // ── Servers
  ["a server is added", { "/servers/-": otherServer }, "minor", "major: wire"],
  ["the default server is replaced", { "/servers/0": otherServer }, "major: wire", "major: wire"],
  ["servers change their order", { "/servers": [{ url: "https://test.example/v3.2", description: "For tests", "x-environment": "test" }, { url: "https://api.example/v3.2", description: "Production", "x-environment": "production" }] }, "major: wire", "major: wire"],
  ["a server gets a variable that says the same", { "/servers/1": { url: "https://{name}.example/v3.2", variables: { name: { default: "test" } }, description: "For tests", "x-environment": "test" } }, "patch", "patch"],
  ["a server is described otherwise", { "/servers/0/description": "For work" }, "patch", "patch"],
  // ── Names and words
  ["the API is renamed", { "/info/title": "Requests" }, "major: types", "major: types"],
  ["a type is renamed", { [`${schemas}/CreateResponse/x-type-name`]: "NewConnectionRequest" }, "major: types", "major: types"],
  ["a schema that nothing uses is added", { [`${schemas}/Unused`]: { type: "string" } }, "minor", "major: types"],
  ["the API is described", { "/info/description": "Requests of travellers" }, "patch", "patch"],
  ["the version of the API changes", { "/info/version": "v3.3" }, "patch", "patch"],
  ["a webhook is added", { "/webhooks": { arrived: { post: { responses: { 204: { description: "Heard" } } } } } }, "major: wire", "major: wire"],
];
