import { createSandbox } from "@connection-requests/testing";
import fc from "fast-check";
import { expect, test } from "vitest";

// More than one chunk of the queue, so that removals and pages cross the borders.
const initially = 1100;
const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ remove: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ removeFrom: fc.nat(), count: fc.integer({ min: 1, max: 600 }) }) },
  { weight: 2, arbitrary: fc.constant({ add: true } as const) },
  { weight: 3, arbitrary: fc.record({ offset: fc.nat(1200), limit: fc.integer({ min: 1, max: 10 }) }) },
);

test("the sandbox agrees with a plain array, whatever is added, removed and read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
      const sandbox = createSandbox({ connectionRequests: initially, authorization: false });
      const url = `${sandbox.baseUrl}/common/connectionrequests`;
      const model = sandbox.connectionRequests.map(({ ID }) => ID);
      const body = JSON.stringify({ status: "CRRET" });
      const headers = { "content-type": "application/json" };
      let added = 0;
      for (const step of actions) {
        if ("add" in step) {
          const response = await sandbox.fetch(`${url}?user=new.${(added += 1)}@example.com`, {
            method: "POST",
          });
          model.push(((await response.json()) as { ID: string }).ID);
        } else if ("offset" in step) {
          const response = await sandbox.fetch(`${url}?offset=${step.offset}&limit=${step.limit}`);
          const page = (await response.json()) as { Items: { ID: string }[]; NextPage: string | null };
          expect(page.Items.map(({ ID }) => ID)).toEqual(model.slice(step.offset, step.offset + step.limit));
          expect(page.NextPage === null).toBe(step.offset + step.limit >= model.length);
        } else {
          const start = ("remove" in step ? step.remove : step.removeFrom) % Math.max(1, model.length);
          for (const id of model.splice(start, "count" in step ? step.count : 1)) {
            const response = await sandbox.fetch(`${url}/${id}`, { method: "PUT", headers, body });
            expect(response.status).toBe(204);
          }
        }
      }
      expect(sandbox.connectionRequests.map(({ ID }) => ID)).toEqual(model);
    }),
    { numRuns: 25, seed: 20260105 },
  );
});
