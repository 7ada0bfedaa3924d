import { describe, expect, test } from "vitest";
import { clientWith } from "./support/queue-server.ts";

async function collect(answers: (query: URLSearchParams) => unknown): Promise<unknown[]> {
  const client = clientWith((url) => Response.json(answers(new URL(url).searchParams)));
  const given: unknown[] = [];
  for await (const request of client.listConnectionRequests.items()) given.push(request);
  return given;
}

const nextPage = (offset: number | string) => `https://elsewhere.example/?offset=${offset}&limit=10`;
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({ ID: `id-${from + index}` }));

describe("a page that repeats for ever ends in an error", () => {
  test.each<[string, (query: URLSearchParams) => unknown]>([
    ["with the same next page", () => nextPage(10)],
    ["with a next page that moves on", (query) => nextPage(Number(query.get("offset") ?? 0) + 10)],
    ["with a cursor", () => nextPage("AF3C")],
  ])("%s", async (_, next) => {
    const reading = collect((query) => ({ Items: rows(0, 10), NextPage: next(query) }));
    await expect(reading).rejects.toMatchObject({
      code: "pagination",
      operationId: "listConnectionRequests",
    });
  });
});

test("a page of rows without an ID that repeats for ever ends in an error", async () => {
  const reading = collect((query) => ({
    Items: [{ lastName: "A" }],
    NextPage: nextPage(Number(query.get("offset") ?? 0) + 10),
  }));
  await expect(reading).rejects.toMatchObject({ code: "pagination" });
});

test("rows without an ID lose nothing", async () => {
  const all = Array.from({ length: 25 }, (_, index) => ({ lastName: `Name ${index}` }));
  const given = await collect((query) => {
    const offset = Number(query.get("offset") ?? 0);
    return {
      Items: all.slice(offset, offset + 10),
      NextPage: offset + 10 < 25 ? nextPage(offset + 10) : null,
    };
  });
  expect(given).toEqual(all);
});

test("a cursor is handed back as it came", async () => {
  const cursors: (string | null)[] = [];
  const given = await collect((query) => {
    cursors.push(query.get("offset"));
    return cursors.length === 1
      ? { Items: rows(0, 10), NextPage: nextPage("AF3C90") }
      : { Items: rows(10, 15), NextPage: null };
  });
  expect(given).toHaveLength(15);
  expect(cursors).toEqual([null, "AF3C90"]);
});

test.each(["not a URI", "https://elsewhere.example/?limit=10", 5, {}])(
  "a next page without an offset is a decode error: %j",
  async (next) => {
    await expect(collect(() => ({ Items: rows(0, 10), NextPage: next }))).rejects.toMatchObject({
      code: "decode",
    });
  },
);

test("a relative next page gives its offset", async () => {
  const given = await collect((query) =>
    query.has("offset")
      ? { Items: rows(9, 12) }
      : { Items: rows(0, 10), NextPage: "/api/v3.2/common/connectionrequests?offset=10" },
  );
  expect(given).toHaveLength(12);
});
