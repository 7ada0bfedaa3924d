import { createSandbox } from "@connection-requests/testing";
import fc from "fast-check";
import { expect, test } from "vitest";

// More than two chunks of the queue, so that removals, returns and pages cross the borders.
const initially = 1100;
const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ remove: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ removeFrom: fc.nat(), count: fc.integer({ min: 1, max: 600 }) }) },
  { weight: 2, arbitrary: fc.constant({ add: true } as const) },
  { weight: 2, arbitrary: fc.constant({ anHourLater: true } as const) },
  { weight: 3, arbitrary: fc.record({ offset: fc.nat(1200), limit: fc.integer({ min: 1, max: 10 }) }) },
);
const positions = fc.constantFrom("end", "front", "original");

test("the sandbox agrees with a plain array, whatever is added, removed, put back and read", async () => {
  await fc.assert(
    fc.asyncProperty(positions, fc.array(action, { maxLength: 40 }), async (returnPosition, actions) => {
      const behaviour = { returnPosition, counters: "per-status" } as const;
      const sandbox = createSandbox({ connectionRequests: initially, behaviour, authorization: false });
      const url = `${sandbox.baseUrl}/common/connectionrequests`;
      const arrived = sandbox.connectionRequests.map(({ ID }) => ID);
      let model = [...arrived];
      let away: string[] = [];
      const body = JSON.stringify({ status: "CRRET" });
      const headers = { accept: "application/json", "content-type": "application/json" };
      for (const step of actions) {
        if ("add" in step) {
          const user = `new.${arrived.length}@example.com`;
          const response = await sandbox.fetch(`${url}?user=${user}`, { method: "POST", headers });
          const { ID } = (await response.json()) as { ID: string };
          arrived.push(ID);
          model.push(ID);
        } else if ("offset" in step) {
          const response = await sandbox.fetch(`${url}?offset=${step.offset}&limit=${step.limit}`, {
            headers,
          });
          const page = (await response.json()) as { Items: { ID: string }[]; NextPage: string | null };
          expect(page.Items.map(({ ID }) => ID)).toEqual(model.slice(step.offset, step.offset + step.limit));
          expect(page.NextPage === null).toBe(step.offset + step.limit >= model.length);
        } else if ("anHourLater" in step) {
          await sandbox.clock.advance({ hours: 1 });
          model = returnPosition === "front" ? [...away.reverse(), ...model] : [...model, ...away];
          if (returnPosition === "original") {
            const place = new Map(arrived.map((id, index) => [id, index]));
            model.sort((left, right) => (place.get(left) ?? 0) - (place.get(right) ?? 0));
          }
          away = [];
        } else {
          const start = ("remove" in step ? step.remove : step.removeFrom) % Math.max(1, model.length);
          for (const id of model.splice(start, "count" in step ? step.count : 1)) {
            const response = await sandbox.fetch(`${url}/${id}`, { method: "PUT", headers, body });
            expect(response.status).toBe(204);
            away.push(id);
          }
        }
      }
      expect(sandbox.connectionRequests.map(({ ID }) => ID)).toEqual(model);
    }),
    { numRuns: 25, seed: 20260105 },
  );
});
