import type { ConnectionRequestCollection } from "@connection-requests/client";
import type { Sandbox } from "@connection-requests/testing";
import { expect } from "vitest";
import { callSandbox } from "./call-sandbox.ts";

/** A page of the list, as a supplier reads it. */
export interface TestPage {
  readonly ids: readonly string[];
  readonly nextPage: string | null | undefined;
}

/** Reads one page and expects it to be given. */
export async function readPage(sandbox: Sandbox, query = ""): Promise<TestPage> {
  const response = await callSandbox(sandbox, query);
  expect(response.status).toBe(200);
  const page = (await response.json()) as ConnectionRequestCollection;
  return { ids: page.Items.map(({ ID }) => ID), nextPage: page.NextPage };
}
