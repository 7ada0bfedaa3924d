import { createSandbox } from "@connection-requests/testing";
import type { Sandbox, SandboxOptions } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox } from "./support/call-sandbox.ts";

const unfit: readonly [what: string, given: object][] = [
  ["half of a surrogate pair in the ID", { ID: "\ud800" }],
  ["an empty ID", { ID: "" }],
  ["a property that is misspelt", { lastname: "Sample" }],
  ["a property that would set a prototype", JSON.parse('{"__proto__":{"x":1}}') as object],
  ["a character that XML cannot carry", { lastName: "\u0000" }],
  ["half of a surrogate pair in an address", { emailAddresses: { email1: "\ud800" } }],
];

test.each(unfit)("a request with %s is refused before anything arrives", (_what, given) => {
  const sandbox = createSandbox({ connectionRequests: 1 });

  expect(() => createSandbox({ connectionRequests: [given] })).toThrow(
    /connectionRequests\[0\] is no connection/,
  );
  expect(() => sandbox.addConnectionRequests([{}, given])).toThrow(
    /connectionRequests\[1\] is no connection/,
  );
  expect(sandbox.connectionRequests).toHaveLength(1);
});

test.each(["Connected", "Processing"])(
  "pages of what is %s end, also where reading leases",
  async (status) => {
    const behaviour = { reading: "lease-12-hours", statusFilter: "every-state" } as const;
    const sandbox = createSandbox({ connectionRequests: 12, behaviour });
    const given = await readIds(sandbox, "?limit=10");
    expect(given).toHaveLength(10);
    if (status === "Connected") {
      for (const id of given)
        await callSandbox(sandbox, `/${id}`, { method: "PUT", json: { status: "CRSUC" } });
    }
    const pages = [];
    for (const offset of [0, 4, 8])
      pages.push(await readIds(sandbox, `?limit=4&status=${status}&offset=${offset}`));

    expect(pages.flat()).toEqual(given);
  },
);

async function readIds(sandbox: Sandbox, query: string): Promise<string[]> {
  const page = (await (await callSandbox(sandbox, query)).json()) as { Items: { ID: string }[] };
  return page.Items.map(({ ID }) => ID);
}

test.each([
  ["nothing in it", (taken: object) => ({ ...taken, state: {} })],
  ["no object in it", (taken: object) => ({ ...taken, state: 5 })],
  ["a part missing", (taken: object) => ({ ...taken, state: { ...stateOf(taken), store: undefined } })],
  ["a time that is none", (taken: object) => ({ ...taken, nowMs: 1e300 })],
])("a snapshot with %s is refused, and nothing changes", (_what, spoil) => {
  const sandbox = createSandbox({ connectionRequests: 2 });
  const spoilt = JSON.parse(JSON.stringify(spoil(sandbox.snapshot()))) as ReturnType<Sandbox["snapshot"]>;

  expect(() => sandbox.restore(spoilt)).toThrow(/no snapshot of a sandbox/);
  expect(sandbox.connectionRequests).toHaveLength(2);
});

function stateOf(snapshot: object): object {
  return (snapshot as { state: object }).state;
}

test("a fault may name any number of calls", async () => {
  const nth = Array.from({ length: 200_000 }, (_, index) => index + 2);
  const faults: SandboxOptions["faults"] = [{ kind: "status", status: 503, nth }];
  const sandbox = createSandbox({ authorization: false, faults });

  expect((await callSandbox(sandbox)).status).toBe(200);
  expect((await callSandbox(sandbox)).status).toBe(503);
});

test.each([[16], "16"])("a refusal code that is no number, such as %j, is refused", (code) => {
  expect(() => createSandbox().oauth.refuseNext(code as never)).toThrow(/there is no such code/);
});
