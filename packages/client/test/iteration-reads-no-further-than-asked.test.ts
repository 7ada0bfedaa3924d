import { createClient } from "@connection-requests/client";
import { expect, test } from "vitest";
import { createQueueServer } from "./support/queue-server.ts";

function setUp(size: number) {
  const server = createQueueServer(size);
  return { server, client: createClient({ auth: "token", fetch: server.fetch }) };
}

test("the first item arrives after one GET", async () => {
  const { server, client } = setUp(100);
  const items = client.listConnectionRequests.items();
  const { value } = await items.next();
  expect(value?.ID).toBe("id-0");
  expect(server.counts.get).toBe(1);
});

test("break stops reading", async () => {
  const { server, client } = setUp(100);
  for await (const request of client.listConnectionRequests.items()) if (request.ID === "id-12") break;
  expect(server.counts.get).toBe(2);
});

test("at most one page is held beyond what was handed out", async () => {
  const { server, client } = setUp(100);
  let given = 0;
  for await (const _ of client.listConnectionRequests.items()) {
    given += 1;
    expect(server.counts.get).toBeLessThanOrEqual(Math.ceil(given / 9));
  }
});

test("pages give whole pages of new rows only", async () => {
  const { client } = setUp(25);
  const pages: number[] = [];
  for await (const page of client.listConnectionRequests.pages()) pages.push(page.Items.length);
  expect(pages).toEqual([10, 9, 6]);
});
