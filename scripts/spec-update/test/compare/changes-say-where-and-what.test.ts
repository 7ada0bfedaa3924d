import { expect, test } from "vitest";
import { compareDescriptions } from "../../compare/index.ts";
import { loadBase } from "./support/compare.ts";
import { applyEdit } from "./support/edit.ts";
import type { Spots } from "./support/edit.ts";
import {
  created,
  language,
  limit,
  list,
  listPath,
  page,
  remove,
  request,
  schemas,
  sent,
  update,
} from "./support/spots.ts";

const base = await loadBase();

function changesOf(spots: Spots): string[] {
  return compareDescriptions(base, applyEdit(base, spots)).map(
    ({ operation = "the API", pointer, kind, concerns, text }) =>
      `${operation} | ${kind} for ${concerns} | ${text} | ${pointer}`,
  );
}

test("a limit is told with its old and new value", () => {
  expect(changesOf({ [`${limit}/schema/maximum`]: 5 })).toEqual([
    `GET /common/connectionrequests | breaking for sender | Query parameter \`limit\`: maximum changed from \`10\` to \`5\`. | #${limit}/schema/maximum`,
  ]);
});

test("what several answers share is told once per operation, where it stands", () => {
  const place = `#${schemas}/Error/properties/Message`;
  expect(
    changesOf({
      [`${schemas}/Error/properties/Message/type`]: "integer",
      [`${list}/responses/410`]: { $ref: "#/components/responses/NotFound" },
    }),
  ).toEqual([
    `GET /common/connectionrequests | breaking for reader | Answer 404, \`Message\`: type changed from string to integer. | ${place}`,
    `GET /common/connectionrequests | compatible for reader | Answer 410: answer was added. | #/components/responses/NotFound`,
    `GET /common/connectionrequests/{id} | breaking for reader | Answer 404, \`Message\`: type changed from string to integer. | ${place}`,
    `PUT /common/connectionrequests/{id} | breaking for reader | Answer 404, \`Message\`: type changed from string to integer. | ${place}`,
  ]);
});

test("answers that share a schema are named together", () => {
  const both = applyEdit(base, { [`${list}/responses/410`]: { $ref: "#/components/responses/NotFound" } });
  const [change] = compareDescriptions(
    both,
    applyEdit(both, { [`${schemas}/Error/properties/Message/type`]: "integer" }),
  );
  expect(change?.text).toBe("Answers 404, 410, `Message`: type changed from string to integer.");
});

test("what is removed is where it was", () => {
  expect(changesOf({ [`${created}/properties/hint`]: undefined, [remove]: undefined })).toEqual([
    `POST /common/connectionrequests | breaking for reader | Answer 200, \`hint\`: property was removed. | #${created}/properties/hint`,
    `DELETE /common/connectionrequests/{id} | breaking for both | Operation was removed. | #${remove}`,
  ]);
});

test("a path through lists and circles reads like code, and ends", () => {
  expect(changesOf({ [`${request}/properties/notes/items/type`]: "integer" })).toEqual([
    `GET /common/connectionrequests | breaking for reader | Answer 200, \`Items[].notes[]\`: type changed from string to integer. | #${request}/properties/notes/items`,
    `GET /common/connectionrequests/{id} | breaking for reader | Answer 200, \`notes[]\`: type changed from string to integer. | #${request}/properties/notes/items`,
  ]);
});

test("what is sent and read by turns is judged for both", () => {
  expect(
    changesOf({
      [`${sent}/properties/shared`]: { $ref: "#/components/schemas/Web" },
      [`${schemas}/Web/required`]: ["url"],
    }),
  ).toEqual([
    `GET /common/connectionrequests | compatible for reader | Answer 200, \`Items[].origin.url\`: became required. | #${schemas}/Web/properties/url`,
    `GET /common/connectionrequests/{id} | compatible for reader | Answer 200, \`origin.url\`: became required. | #${schemas}/Web/properties/url`,
    `PUT /common/connectionrequests/{id} | breaking for sender | Body, \`contact.url\`: became required. | #${schemas}/Web/properties/url`,
    `PUT /common/connectionrequests/{id} | compatible for sender | Body, \`shared\`: optional property was added. | #${schemas}/Web`,
  ]);
});

test("servers belong to the API, credentials to each operation", () => {
  expect(
    changesOf({ "/servers/1": undefined, [`${update}/security`]: [{ oauth2: ["CONREQ"], key: [] }] }),
  ).toEqual([
    "the API | breaking for both | Server `https://test.example/v3.2` was removed. | #/servers/1",
    `PUT /common/connectionrequests/{id} | breaking for sender | Credentials changed from \`oauth2 (CONREQ)\` to \`oauth2 (CONREQ) and key\`. | #${update}/security`,
  ]);
});

test("what is said of a path is said of its operations", () => {
  expect(changesOf({ [`${listPath}/summary`]: "The queue" })).toEqual(
    ["GET", "POST"].map(
      (method) =>
        `${method} /common/connectionrequests | documentation for both | \`summary\` \`The queue\` was added. | #${listPath}/summary`,
    ),
  );
});

test("long texts are not quoted", () => {
  expect(
    changesOf({
      [`${page}/description`]: "One page of the requests that wait for the supplier",
      [`${language}/description`]: "English",
    }),
  ).toEqual([
    `GET /common/connectionrequests | documentation for sender | Header parameter \`Accept-Language\`: \`description\` \`English\` was added. | #${language}/description`,
    `GET /common/connectionrequests | documentation for reader | Answer 200: \`description\` was reworded. | #${page}/description`,
  ]);
});

test("what no operation uses is told as one", () => {
  expect(changesOf({ [`${schemas}/Letter/properties/street/type`]: "integer" })).toEqual([
    `the API | documentation for both | Something changed that does not travel. | #${schemas}/Letter/properties/street/type`,
  ]);
});
