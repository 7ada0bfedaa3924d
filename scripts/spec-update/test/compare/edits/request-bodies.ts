import type { Edit } from "../support/edit.ts";
import { create, schemas, sent, update } from "../support/spots.ts";

const body = `${update}/requestBody`;
const note = {
  content: { "application/json": { schema: { type: "object", properties: { note: { type: "string" } } } } },
};
const needed = ["status", "comment"];

/** Edits of what is sent. */
// prettier-ignore
export const requestBodyEdits: readonly Edit[] = [
  // ── Bodies and media types
  ["an optional body is added", { [`${create}/requestBody`]: note }, "minor", "major: wire and types"],
  ["a required body is added", { [`${create}/requestBody`]: { ...note, required: true } }, "major: wire", "major: wire and types"],
  ["a body becomes optional", { [`${body}/required`]: false }, "major: types", "major: wire and types"],
  ["a media type can be sent no longer", { [`${body}/content/application~1xml`]: undefined }, "major: wire", "minor"],
  ["a body is described otherwise", { [`${body}/description`]: "What happened" }, "patch", "patch"],
  // ── Properties
  ["an optional property is added to what is sent", { [`${sent}/properties/code`]: { type: "string" } }, "minor", "major: wire and types"],
  ["a required property is added to what is sent", { [`${sent}/properties/code`]: { type: "string" }, [`${sent}/required`]: ["status", "code"] }, "major: wire and types", "major: wire and types"],
  ["a property of what is sent is renamed", { [`${sent}/properties/remarks`]: { type: ["string", "null"] }, [`${sent}/properties/remark`]: undefined }, "major: wire and types", "major: wire and types"],
  ["a property becomes required where it is sent", { [`${sent}/required`]: needed }, "major: wire and types", "minor"],
  ["null is no longer taken", { [`${sent}/properties/remark/type`]: "string" }, "major: wire and types", "minor"],
  ["a property of what is sent becomes read-only", { [`${sent}/properties/comment/readOnly`]: true }, "major: wire and types", "minor"],
  ["a read-only property is added to what is sent", { [`${sent}/properties/seen`]: { type: "string", readOnly: true } }, "minor", "major: types"],
  ["other properties are excluded from what is sent", { [`${sent}/additionalProperties`]: false }, "major: wire", "minor"],
  ["other properties of what is sent get a type", { [`${sent}/properties/details/additionalProperties`]: { type: "string" } }, "major: wire and types", "minor"],
  ["a required property comes in by allOf", { [`${schemas}/Audit/required`]: ["at", "by"] }, "major: wire", "minor"],
  ["a property of what is sent is deprecated", { [`${sent}/properties/comment/deprecated`]: true }, "minor", "minor"],
  // ── Values
  ["a value is added to a list that is sent", { [`${sent}/properties/reason/enum/-`]: "other" }, "minor", "major: wire and types"],
  ["a status is added that can be reported", { [`${schemas}/UpdateStatus/enum/-`]: "CREU4", [`${schemas}/UpdateStatus/x-enum-details/CREU4`]: { meaning: "other", emailsTraveller: true } }, "major: types", "major: wire and types"],
  ["the list of what can be reported is opened", { [`${schemas}/UpdateStatus/x-extensible-enum`]: ["CRSUC", "CRRET", "CREU1", "CREU2", "CREU3"], [`${schemas}/UpdateStatus/enum`]: undefined }, "major: types", "major: wire and types"],
  ["a length that is sent is limited further", { [`${sent}/properties/comment/maxLength`]: 100 }, "major: wire", "minor"],
  ["a least length that is sent is raised", { [`${sent}/properties/comment/minLength`]: 3 }, "major: wire", "minor"],
  ["a pattern that is sent changes", { [`${sent}/properties/comment/pattern`]: "^[a-z]+$" }, "major: wire", "major: wire"],
  ["a pattern that is sent is taken away", { [`${sent}/properties/comment/pattern`]: undefined }, "minor", "major: wire"],
  ["the count of what is sent is limited further", { [`${sent}/properties/labels/maxItems`]: 4 }, "major: wire", "minor"],
  ["what is sent must not repeat itself", { [`${sent}/properties/labels/uniqueItems`]: true }, "major: wire", "minor"],
  ["that what is sent may repeat itself is written out", { [`${sent}/properties/labels/uniqueItems`]: false }, "patch", "patch"],
  ["a number that is sent must be a multiple of another", { [`${sent}/properties/attempts/multipleOf`]: 2 }, "major: wire", "major: wire"],
  ["a default of what is sent changes", { [`${sent}/properties/attempts/default`]: 2 }, "major: wire", "major: wire"],
  ["an alternative is added to what is sent", { [`${sent}/properties/contact/oneOf/-`]: { $ref: "#/components/schemas/Letter" } }, "minor", "major: wire and types"],
  ["a keyword that nothing weighs is added to what is sent", { [`${sent}/properties/labels/contains`]: { const: "a" } }, "major: wire", "major: wire"],
  ["an element that is sent is renamed in XML", { [`${sent}/properties/comment/xml`]: { name: "Comment" } }, "major: wire", "major: wire"],
  ["a schema moves into the components", { [`${schemas}/Remark`]: { type: ["string", "null"] }, [`${sent}/properties/remark`]: { $ref: "#/components/schemas/Remark" } }, "minor", "major: types"],
];
