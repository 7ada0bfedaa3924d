import { expect, test } from "vitest";
import { createClient } from "../../src/index.ts";
import type { ClientOptions } from "../../src/index.ts";
import { validateExchanges } from "../../src/validate-exchanges.ts";

const sound = {
  ID: "4f8c2a52",
  URI: "https://us.concursolutions.com/api/v3.2/common/connectionrequests/4f8c2a52",
  status: "Pending",
  firstName: "Robin",
  lastName: "Sample",
  lastModified: "2026-11-02T09:39:21",
  requestToken: "7d1e0c94",
  userId: "c2f5e7a0",
};
const { lastName: _missing, ...nameless } = sound;

/** What drifted, the answer, and how it is reported; `requests` are rows of a page. */
const drifted: readonly [what: string, data: object, report: string][] = [
  [
    "a missing required field",
    { Items: [sound, nameless] },
    "#/Items/1: must have required property 'lastName'",
  ],
  [
    "a wrong type",
    { Items: [{ ...sound, loyaltyNumber: 12345 }] },
    "#/Items/0/loyaltyNumber: must be string,null",
  ],
  [
    "an unknown enum value",
    { Items: [{ ...sound, status: "Sleeping" }] },
    "#/Items/0/status: must be one of the values that are known today: Pending, CRSUC",
  ],
  [
    "a date in another form",
    { Items: [{ ...sound, lastModified: "02.11.2026" }] },
    '#/Items/0/lastModified: must match pattern "^',
  ],
  ["one object instead of an array", { Items: sound }, "#/Items: must be array"],
  ["no items at all", {}, "#: must have required property 'Items'"],
];

function clientFor(data: object, options: ClientOptions) {
  return createClient({ auth: "token", fetch: async () => Response.json(data), ...options });
}

function listen() {
  const lines: string[] = [];
  const line = (message: string): void => void lines.push(message);
  return { lines, logger: { debug: line, info: () => undefined, warn: line, error: line } };
}

test.each(drifted)("%s is warned of, with pointer and expectation", async (_what, data, report) => {
  const { lines, logger } = listen();
  const client = clientFor(data, { logger, validation: validateExchanges() });
  await client.listConnectionRequests();

  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(
    `listConnectionRequests was answered with data that breaks the description at ${report}`,
  );
});

test.each(drifted)("%s is an error for who asks for one", async (_what, data, report) => {
  const client = clientFor(data, { validation: validateExchanges({ answers: "throw" }) });
  const listing = client.listConnectionRequests();

  await expect(listing).rejects.toMatchObject({ code: "decode", status: 200, mayHaveBeenApplied: false });
  await expect(listing).rejects.toThrow(report);
});

test.each(drifted)("%s is no error without validation", async (_what, data) => {
  const { Items } = await clientFor(data, {}).listConnectionRequests();

  expect(Array.isArray(Items)).toBe(true);
});

test("no value of the answer is repeated, in neither way", async () => {
  const canary = "canary-3f1b";
  const data = { Items: [{ ...sound, ID: 7, status: canary, lastModified: canary, firstName: [canary] }] };
  const { lines, logger } = listen();
  await clientFor(data, { logger, validation: validateExchanges() }).listConnectionRequests();
  const strict = clientFor(data, { validation: validateExchanges({ answers: "throw" }) });
  const failure = await strict.listConnectionRequests().catch((error: unknown) => error);

  expect(lines.join()).toContain("#/Items/0/status");
  expect(lines.join() + String(failure)).not.toContain(canary);
});

test("a long list of violations is cut and counted", async () => {
  const { lines, logger } = listen();
  const client = clientFor({ Items: Array(10).fill({}) }, { logger, validation: validateExchanges() });
  await client.listConnectionRequests();

  expect(lines[0]).toMatch(/; and 75 more$/);
});

test("a sound answer is not spoken of", async () => {
  const { lines, logger } = listen();
  const client = clientFor({ Items: [sound] }, { logger, validation: validateExchanges() });
  const { Items } = await client.listConnectionRequests();

  expect(Items).toEqual([sound]);
  expect(lines).toEqual([]);
});

test("an update that was answered with what nobody described may have been applied", async () => {
  const client = clientFor([1], { validation: validateExchanges({ answers: "throw" }) });
  const updating = client.updateConnectionRequest({ id: "1", status: "CRSUC" });

  await expect(updating).rejects.toMatchObject({ code: "decode", mayHaveBeenApplied: true });
});
