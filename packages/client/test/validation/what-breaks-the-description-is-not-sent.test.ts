import { expect, test } from "vitest";
import { createClient, isConnectionRequestsError } from "../../src/index.ts";
import { validateExchanges } from "../../src/validate-exchanges.ts";

/** A client whose every request fails the test, and which is told of drift by throwing. */
function createRefusingClient() {
  return createClient({
    auth: "token",
    validation: validateExchanges({ answers: "throw" }),
    fetch: () => expect.unreachable("nothing may be sent"),
  });
}

const refused: readonly [what: string, send: () => Promise<unknown>, where: string][] = [
  [
    "a limit above the maximum",
    () => createRefusingClient().listConnectionRequests({ limit: 11 }),
    "#/limit: must be <= 10",
  ],
  [
    "a limit that is no whole number",
    () => createRefusingClient().listConnectionRequests({ limit: 2.5 }),
    "#/limit: must be integer",
  ],
  [
    "a status that nobody may report",
    () => createRefusingClient().updateConnectionRequest({ id: "1", status: "PAID" as never }),
    "#/status: must be equal to one of the allowed values: CRSUC, CRRET, CREU1, CREU2, CREU3",
  ],
  [
    "an update that reports nothing",
    () => createRefusingClient().updateConnectionRequest({ id: "1" } as never),
    "#: must have required property 'status'",
  ],
];

test.each(refused)("%s is refused before it is sent", async (_what, send, where) => {
  const failure = await send().catch((error: unknown) => error);

  expect(isConnectionRequestsError(failure) && failure.code).toBe("config");
  expect((failure as Error).message).toContain(where);
  expect((failure as Error).message).not.toMatch(/PAID|11|2\.5/);
});

test("the same requests travel without validation", async () => {
  const sent: string[] = [];
  const client = createClient({
    auth: "token",
    fetch: async (url) => (sent.push(url), Response.json({ Items: [] })),
  });
  await client.listConnectionRequests({ limit: 11 });

  expect(sent).toHaveLength(1);
});

test("options that make no sense are refused", () => {
  expect(() => validateExchanges({ answers: "ignore" as never })).toThrow(/answers must be warn or throw/);
  expect(() => validateExchanges({ answer: "warn" } as never)).toThrow(/Unknown validation option "answer"/);
  expect(() => validateExchanges(null as never)).toThrow(/must be given as an object/);
  expect(() => createClient({ validation: validateExchanges() })).toThrow(/pass a logger/);
});
