import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update } from "../support/call-sandbox.ts";
import { readPage } from "../support/read-page.ts";

test.each(["CREU1", "CRRET", "CRSUC"])(
  "after %s the request is neither listed, read nor updated, and nothing changes by trying",
  async (status) => {
    const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
    await update(sandbox, "1", status);
    const [life, emails] = [sandbox.lives, sandbox.emails];

    expect((await readPage(sandbox)).ids).toEqual([]);
    expect((await callSandbox(sandbox, "/1")).status).toBe(404);
    const again = await callSandbox(sandbox, "/1", { method: "PUT", json: { status: "CREU2" } });
    expect(again.status).toBe(404);

    expect(sandbox.lives).toEqual(life);
    expect(sandbox.emails).toEqual(emails);
  },
);
