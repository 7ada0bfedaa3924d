import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callWire } from "../support/wire-call.ts";

const headers = { accept: "application/json" };

test("pages are put together from texts that were written before, and nobody can tell", async () => {
  const sandbox = createSandbox({ connectionRequests: 1200 });
  for (const offset of [...Array.from({ length: 120 }, (_, page) => page * 10), 0, 5, 1195]) {
    const response = await callWire(sandbox, `?limit=10&offset=${offset}`, { headers });
    const text = await response.text();
    const { Items, NextPage } = JSON.parse(text) as { Items: object[]; NextPage: string | null };
    expect(Items).toEqual(sandbox.connectionRequests.slice(offset, offset + 10));
    expect(text).toBe(JSON.stringify({ Items, NextPage }));
  }
});

test("what changes is written anew", async () => {
  const sandbox = createSandbox({
    connectionRequests: [{ ID: "1" }],
    behaviour: { requestTokenOnRead: "replaced" },
  });
  const texts = new Set<string>();
  for (let reads = 0; reads < 3; reads += 1)
    texts.add(await (await callWire(sandbox, "", { headers })).text());
  expect(texts.size).toBe(3);
  await callWire(sandbox, "/1", {
    method: "PUT",
    body: '{"status":"CRRET"}',
    headers: { "content-type": "application/json" },
  });
  await sandbox.clock.advance({ hours: 1 });
  const back = await (await callWire(sandbox, "", { headers })).text();
  expect(back).toContain('"lastModified":"2026-01-05T10:00:00"');
});

test("what a test changes in an answer is what is sent, every time", async () => {
  let count = 0;
  const sandbox = createSandbox({
    connectionRequests: 1,
    alterAnswer: ({ data, ...answer }) => {
      const page = data as { Items: object[] };
      const lastName = `Altered ${(count += 1)}`;
      return {
        ...answer,
        data: { NextPage: null, Items: page.Items.map((item) => ({ ...item, lastName })) },
      };
    },
  });
  for (const expected of ["Altered 1", "Altered 2"]) {
    const text = await (await callWire(sandbox, "", { headers })).text();
    expect(text).toMatch(/^\{"NextPage":null,"Items":\[/);
    expect(text).toContain(`"lastName":"${expected}"`);
  }
});
