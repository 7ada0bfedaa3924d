import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, errorMessage, update, waitingIds } from "../support/call-sandbox.ts";

test("POST adds a request of that user behind all others and says where it is", async () => {
  const sandbox = createSandbox({ connectionRequests: 3 });
  await sandbox.clock.advance({ minutes: 5 });

  const response = await callSandbox(sandbox, "?user=robin.sample%40example.com", { method: "POST" });

  expect(response.status).toBe(200);
  const last = sandbox.connectionRequests.at(-1);
  expect(await response.json()).toEqual({ ID: last?.ID, URI: last?.URI });
  expect(sandbox.connectionRequests).toHaveLength(4);
  expect(last).toMatchObject({
    status: "Pending",
    emailAddresses: { email1: "robin.sample@example.com" },
    lastModified: "2026-01-05T09:05:00",
  });
});

test("a second request of a user who has one waiting is a conflict, in any case", async () => {
  const sandbox = createSandbox();
  await callSandbox(sandbox, "?user=robin@example.com", { method: "POST" });

  const response = await callSandbox(sandbox, "?user=Robin@Example.com", { method: "POST" });

  expect(response.status).toBe(409);
  expect(await errorMessage(response)).not.toMatch(/robin/i);
  expect(sandbox.connectionRequests).toHaveLength(1);
});

test("while a request is on its way back, its user cannot ask again", async () => {
  const sandbox = createSandbox();
  await callSandbox(sandbox, "?user=robin@example.com", { method: "POST" });
  await update(sandbox, waitingIds(sandbox)[0] ?? "", "CREU1");

  const response = await callSandbox(sandbox, "?user=robin@example.com", { method: "POST" });

  expect(response.status).toBe(409);
  expect(waitingIds(sandbox)).toEqual([]);
});

test("after a success the user may ask again, and gets another ID", async () => {
  const sandbox = createSandbox();
  await callSandbox(sandbox, "?user=robin@example.com", { method: "POST" });
  const [first = ""] = waitingIds(sandbox);
  await update(sandbox, first, "CRSUC");

  const response = await callSandbox(sandbox, "?user=robin@example.com", { method: "POST" });

  expect(response.status).toBe(200);
  expect(waitingIds(sandbox)).toHaveLength(1);
  expect(waitingIds(sandbox)).not.toContain(first);
});

test("the login of a traveller who was there from the start is known, too", async () => {
  const sandbox = createSandbox({ connectionRequests: 3 });
  const response = await callSandbox(sandbox, "?user=Traveller.2@example.com", { method: "POST" });
  expect(response.status).toBe(409);
});
