import { copyOf } from "../support/edit.ts";
import type { Edit } from "../support/edit.ts";
import { create, created, page, read, request, update } from "../support/spots.ts";

const required = ["ID", "URI", "firstName", "lastName", "lastModified", "status", "requestToken", "userId"];

/** Edits of what is read. */
// prettier-ignore
export const responseEdits: readonly Edit[] = [
  // ── Statuses, media types, headers
  ["an error is added", { [`${read}/responses/409`]: { description: "Conflict" } }, "minor", "major: wire"],
  ["an error gets a response of its own beside the default", { [`${read}/responses/default`]: { description: "Error" }, [`${read}/responses/409`]: { description: "Conflict" } }, "minor", "major: wire"],
  ["errors are described by a range instead", { [`${read}/responses/4XX`]: copyOf(`${read}/responses/404`), [`${read}/responses/404`]: undefined }, "minor", "major: wire"],
  ["errors are described by the default instead", { [`${read}/responses/default`]: copyOf(`${read}/responses/404`), [`${read}/responses/404`]: undefined }, "minor", "major: wire"],
  ["a redirection is added", { [`${read}/responses/307`]: { description: "Elsewhere" } }, "major: wire", "major: wire"],
  ["a success without a body is added", { [`${create}/responses/204`]: { description: "Created before" } }, "major: wire and types", "major: wire"],
  ["a success without a body is added to one of the same kind", { [`${update}/responses/202`]: { description: "Accepted" } }, "major: wire", "major: wire"],
  ["a media type can be read no longer", { [`${page}/content/application~1xml`]: undefined }, "major: wire", "minor"],
  ["an error gets a body", { "/components/responses/Unauthorized/content": { "application/json": { schema: { $ref: "#/components/schemas/Error" } } } }, "minor", "major: wire"],
  ["a body may be missing", { [`${create}/responses/200/x-body-optional`]: true }, "major: wire and types", "minor"],
  ["a header is added to an answer", { [`${page}/headers/x-total`]: { schema: { type: "integer" } } }, "minor", "major: wire"],
  ["a header may be missing", { [`${page}/headers/concur-correlationid/required`]: false }, "major: wire", "minor"],
  ["a header's type is replaced", { [`${page}/headers/sunset/schema/type`]: "integer" }, "major: wire", "major: wire"],
  ["a response moves into the components", { "/components/responses/Page": copyOf(page), [page]: { $ref: "#/components/responses/Page" } }, "patch", "patch"],
  ["a response is described otherwise", { [`${page}/description`]: "One page" }, "patch", "patch"],
  // ── Properties
  ["an optional property is added to what is read", { [`${created}/properties/at`]: { type: "string" } }, "minor", "major: wire and types"],
  ["a required property is added to what is read", { [`${created}/properties/at`]: { type: "string" }, [`${created}/required`]: ["ID", "URI", "at"] }, "minor", "major: wire and types"],
  ["a required property is added to what programs make up for tests", { [`${request}/properties/at`]: { type: "string" }, [`${request}/required`]: [...required, "at"] }, "major: types", "major: wire and types"],
  ["a property of what is read is renamed", { [`${created}/properties/advice`]: { type: "string" }, [`${created}/properties/hint`]: undefined }, "major: wire and types", "major: wire and types"],
  ["a property becomes optional where it is read", { [`${created}/required`]: ["ID"] }, "major: wire and types", "minor"],
  ["a property becomes required that programs leave out in tests", { [`${request}/required`]: [...required, "loyaltyNumber"] }, "major: types", "major: wire and types"],
  ["a property may be null", { [`${created}/properties/hint/type`]: ["string", "null"] }, "major: wire and types", "minor"],
  ["a property may be null, as one of two alternatives", { [`${created}/properties/hint`]: { oneOf: [{ type: "string" }, { type: "null" }] } }, "major: wire and types", "minor"],
  ["null is written as a type, not as an alternative", { [`${request}/properties/middleName`]: { anyOf: [{ type: "string" }, { type: "null" }] } }, "patch", "patch"],
  ["a property becomes write-only", { [`${created}/properties/hint/writeOnly`]: true }, "major: wire", "minor"],
  ["a write-only property is added to what is read", { [`${created}/properties/pin`]: { type: "string", writeOnly: true } }, "minor", "major: types"],
  ["other properties are excluded from what is read", { [`${created}/additionalProperties`]: false }, "minor", "minor"],
  ["the values of a map change", { [`${created}/properties/counts/additionalProperties/type`]: "string" }, "major: wire and types", "major: wire and types"],
  ["the values of a map can be anything", { [`${created}/properties/counts/additionalProperties`]: true }, "major: wire and types", "minor"],
  ["a property of what is read is deprecated", { [`${created}/properties/hint/deprecated`]: true }, "minor", "minor"],
  ["a property deep in a circle changes", { [`${request}/properties/previous`]: { type: "string" } }, "major: wire and types", "major: wire and types"],
  ["a property is described otherwise", { [`${request}/properties/lastName/description`]: "The last name" }, "patch", "patch"],
];
