import type { ConnectionRequestCollection } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import type { Sandbox } from "@connection-requests/testing";
import fc from "fast-check";
import { expect } from "vitest";
import type { QueueModel } from "./queue-model.ts";

/** What is under test; `steps` counts the commands of all runs. */
export interface RealQueue {
  sandbox: Sandbox;
  readonly options: Parameters<typeof createSandbox>[0];
  readonly count: { steps: number };
}

type Command = fc.AsyncCommand<QueueModel, RealQueue>;

async function call(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: string,
): Promise<[number, unknown]> {
  const url = `/api/v3.2/common/connectionrequests${path}`;
  const headers = { accept: "application/json", "content-type": "application/json" };
  const { status, body: text } = await sandbox.handle({ method, url, headers, body });
  return [status, text === undefined ? undefined : JSON.parse(text)];
}

/** Nothing is lost, nothing is in two places, and everything that can be counted is the same. */
function compare(model: QueueModel, { sandbox, count }: RealQueue): void {
  count.steps += 1;
  expect(sandbox.connectionRequests.map(({ ID }) => ID)).toEqual(model.queue.map(({ id }) => id));
  const lives = sandbox.lives.map(({ id, state, dueAt, reports, lapses }) => {
    const total = Object.values(reports).reduce((sum, one) => sum + one, lapses);
    return [id, state, dueAt && Date.parse(dueAt) - Date.UTC(2026, 0, 5, 9), total];
  });
  expect(lives).toEqual(
    model.all.map((request) => {
      const isAway = model.away.includes(request);
      return [request.id, request.state, isAway ? request.dueAt : null, request.reports.length];
    }),
  );
  const told = sandbox.emails.map(({ connectionRequestId, status }) => `${connectionRequestId} ${status}`);
  expect(told).toEqual(model.told);
}

function command(name: string, run: (model: QueueModel, real: RealQueue) => Promise<void>): Command {
  return {
    check: () => true,
    toString: () => name,
    async run(model, real) {
      await run(model, real);
      compare(model, real);
    },
  };
}

const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];

const read = fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 10 })).map(([offset, limit]) =>
  command(`GET offset ${offset} limit ${limit}`, async (model, { sandbox }) => {
    const [status, page] = await call(sandbox, "GET", `?offset=${offset}&limit=${limit}`);
    expect(status).toBe(200);
    expect((page as ConnectionRequestCollection).Items.map(({ ID }) => ID)).toEqual(
      model.read(offset, limit),
    );
  }),
);

const readOne = fc.nat().map((index) =>
  command(`GET request ${index}`, async (model, { sandbox }) => {
    const request = pick(model.all, index);
    const [status] = await call(sandbox, "GET", `/${request?.id}`);
    expect(status).toBe(request?.state === "waiting" || request?.state === "leased" ? 200 : 404);
  }),
);

const report = fc
  .tuple(fc.nat(), fc.constantFrom("CRSUC", "CREU1", "CREU2", "CREU3", "CRRET", "CRRET"))
  .map(([index, status]) =>
    command(`PUT request ${index} ${status}`, async (model, { sandbox }) => {
      // Mostly one that waits; sometimes one that does not.
      const request = index % 8 === 0 ? pick(model.all, index) : pick(model.queue, index);
      if (!request) return;
      const [answered] = await call(sandbox, "PUT", `/${request.id}`, JSON.stringify({ status }));
      expect(answered).toBe(model.report(request, status) ? 204 : 404);
    }),
  );

const create = fc.constant(
  command("POST", async (model, { sandbox }) => {
    const [status, created] = await call(sandbox, "POST", `?user=new.${model.all.length}@example.com`);
    expect(status).toBe(200);
    model.arrive((created as { ID: string }).ID);
  }),
);

const advance = fc.constantFrom(1, 60_000, 3_600_000, 3_600_000, 86_399_999, 86_400_000).map((milliseconds) =>
  command(`${milliseconds} ms later`, async (model, { sandbox }) => {
    model.advance(milliseconds);
    await sandbox.clock.advance({ milliseconds });
  }),
);

/** Life goes on in another sandbox, from a snapshot. */
const move = fc.constant(
  command("snapshot and restore", async (_model, real) => {
    const snapshot = JSON.parse(JSON.stringify(real.sandbox.snapshot())) as ReturnType<Sandbox["snapshot"]>;
    real.sandbox = createSandbox(real.options);
    real.sandbox.restore(snapshot);
  }),
);

/** Commands in proportion: reports and time matter most. */
export const queueCommands: fc.Arbitrary<Command>[] = [
  read,
  readOne,
  report,
  report,
  report,
  create,
  advance,
  advance,
  move,
];
