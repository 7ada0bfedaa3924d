import type { Edit } from "../support/edit.ts";
import { created, request, schemas } from "../support/spots.ts";

const detail = { meaning: "retry" };
const status = `${schemas}/ConnectionRequestStatus`;

/** Edits of the values that are read. */
// prettier-ignore
export const valueEdits: readonly Edit[] = [
  ["a type that is read is replaced", { [`${created}/properties/hint/type`]: "integer" }, "major: wire and types", "major: wire and types"],
  ["a type that is read is widened", { [`${created}/properties/hint/type`]: ["string", "integer"] }, "major: wire and types", "minor"],
  ["an integer that is read becomes a number", { [`${request}/properties/score/type`]: "number" }, "major: wire", "minor"],
  ["a type that is read is no longer said", { [`${created}/properties/hint`]: {} }, "major: wire and types", "minor"],
  ["a value is added to a closed list that is read", { [`${request}/properties/tier/enum/-`]: "platinum" }, "major: wire and types", "minor"],
  ["a closed list that is read is opened", { [`${request}/properties/tier/x-extensible-enum`]: ["silver", "gold"], [`${request}/properties/tier/enum`]: undefined }, "major: wire and types", "minor"],
  ["what is read is limited to a list", { [`${created}/properties/hint/enum`]: ["wait", "poll"] }, "minor", "major: wire and types"],
  ["a known value is added to an open list", { [`${status}/x-extensible-enum/-`]: "CRRET", [`${status}/x-enum-details/CRRET`]: detail }, "minor", "minor"],
  ["a known value is added without the details that the others have", { [`${status}/x-extensible-enum/-`]: "CRRET" }, "major: types", "minor"],
  ["known values are listed", { [`${created}/properties/hint/x-extensible-enum`]: ["wait"] }, "minor", "minor"],
  ["null leaves a list, though not the type beside it", { [`${created}/properties/state/enum`]: ["new", "known"] }, "minor", "major: wire"],
  ["a limit of what is read is loosened", { [`${request}/properties/score/maximum`]: 200 }, "major: wire", "minor"],
  ["a length that is read is no longer limited", { [`${request}/properties/loyaltyNumber/maxLength`]: undefined }, "major: wire", "minor"],
  ["the count of what is read is limited further", { [`${request}/properties/notes/maxItems`]: 4 }, "minor", "major: wire"],
  ["a format that is read is widened", { [`${request}/properties/score/format`]: "int64" }, "major: wire", "minor"],
  ["a format that is read is replaced", { [`${request}/properties/URI/format`]: "iri" }, "major: wire", "major: wire"],
  ["a default of what is read is said", { [`${created}/properties/hint/default`]: "wait" }, "patch", "patch"],
  ["a default of what is always read is said", { [`${created}/properties/ID/default`]: "0" }, "patch", "patch"],
  ["an alternative is added to what is read", { [`${request}/properties/origin/oneOf/-`]: { $ref: "#/components/schemas/Letter" } }, "major: wire and types", "minor"],
  ["one schema becomes one of several alternatives", { [`${request}/properties/emailAddresses/oneOf/-`]: { $ref: "#/components/schemas/Letter" } }, "major: wire and types", "minor"],
  ["alternatives change their order", { [`${request}/properties/origin/oneOf`]: [{ $ref: "#/components/schemas/Phone" }, { $ref: "#/components/schemas/Web" }] }, "patch", "patch"],
  ["alternatives change their order, and each gets a property", { [`${request}/properties/origin/oneOf`]: [{ $ref: "#/components/schemas/Phone" }, { $ref: "#/components/schemas/Web" }], [`${schemas}/Web/properties/at`]: { type: "string" }, [`${schemas}/Phone/properties/at`]: { type: "string" } }, "minor", "major: wire and types"],
  ["an element that is read is renamed in XML", { [`${request}/properties/lastName/xml`]: { name: "LastName" } }, "major: wire", "major: wire"],
  ["an element that travels only as JSON is renamed in XML", { [`${created}/properties/hint/xml`]: { name: "Hint" } }, "patch", "patch"],
  ["a keyword that nothing weighs is added to what is read", { [`${request}/properties/notes/contains`]: { const: "a" } }, "major: wire", "major: wire"],
  ["a value's details change", { [`${status}/x-enum-details/Pending/meaning`]: "is new" }, "patch", "patch"],
];
