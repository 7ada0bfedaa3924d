import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { effectivePath } from "./support/descriptions.ts";

test("every e-mail address is on a name reserved for examples", async () => {
  const addresses = (await readFile(effectivePath, "utf8")).match(/[\w.+-]+@[\w.-]+\w/g) ?? [];

  expect(addresses).not.toEqual([]);
  // RFC 2606 §3
  expect(addresses.filter((address) => !/@example\.(com|net|org)$/.test(address))).toEqual([]);
});
