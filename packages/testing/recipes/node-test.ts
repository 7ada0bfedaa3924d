import assert from "node:assert/strict";
import { test } from "node:test";
import { clientCredentials, createClient } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import { answerRequests } from "./answer-requests.ts";

test("an answer that gets lost is not sent twice: no traveller gets two e-mails", async () => {
  const sandbox = createSandbox({ connectionRequests: 3 });
  sandbox.faults.add({ operation: "updateConnectionRequest", nth: 2, kind: "applied-but-answer-lost" });
  const client = createClient({ auth: clientCredentials(sandbox.credentials), fetch: sandbox.fetch });

  await assert.rejects(
    answerRequests(client, () => true),
    { mayHaveBeenApplied: true },
  );
  await answerRequests(client, () => true);

  assert.equal(sandbox.emails.length, 3);
  assert.deepEqual(
    sandbox.lives.map(({ state }) => state),
    ["connected", "connected", "connected"],
  );
  assert.deepEqual(sandbox.faults.unused, []);
});
