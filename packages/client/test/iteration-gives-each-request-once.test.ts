import { createClient } from "@connection-requests/client";
import { describe, expect, test } from "vitest";
import { createQueueServer } from "./support/queue-server.ts";

const sizes = [0, 1, 9, 10, 11, 35, 100];
const limits = [1, 2, 5, 10];
const cases = sizes.flatMap((size) => limits.map((limit) => ({ size, limit })));

function setUp(size: number) {
  const server = createQueueServer(size);
  const client = createClient({ auth: "token", fetch: server.fetch });
  return { server, client, expected: [...server.queue] };
}

describe.each(cases)("$size requests in pages of $limit", ({ size, limit }) => {
  test("reading without updating gives each once, in order", async () => {
    const { client, expected } = setUp(size);
    const given: string[] = [];
    for await (const request of client.listConnectionRequests.items({ limit })) given.push(request.ID);
    expect(given).toEqual(expected);
  });

  test("updating each before the next is read gives each once and empties the queue", async () => {
    const { client, server, expected } = setUp(size);
    const given: string[] = [];
    for await (const { ID } of client.listConnectionRequests.items({ limit })) {
      given.push(ID);
      await client.updateConnectionRequest({ id: ID, status: "CRSUC" });
    }
    expect(given).toEqual(expected);
    expect(server.queue).toEqual([]);
  });

  test("16 updates in flight while the next page is read give each once and empty the queue", async () => {
    const { client, server, expected } = setUp(size);
    const given: string[] = [];
    const inFlight = new Set<Promise<void>>();
    for await (const { ID } of client.listConnectionRequests.items({ limit })) {
      given.push(ID);
      const update: Promise<void> = client
        .updateConnectionRequest({ id: ID, status: "CRSUC" })
        .finally(() => inFlight.delete(update));
      inFlight.add(update);
      if (inFlight.size >= 16) await Promise.race(inFlight);
    }
    await Promise.all(inFlight);
    expect([...given].sort()).toEqual([...expected].sort());
    expect(server.queue).toEqual([]);
    expect(server.counts.put).toBe(size);
  });
});
