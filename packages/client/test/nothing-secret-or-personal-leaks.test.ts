import { expect, test } from "vitest";
import { inspectEverything, provokeEveryFailure } from "./support/leak-scenario.ts";

test("no secret and nothing personal reaches a log, an error or a transport's view of it", async () => {
  const { seen, failures } = await provokeEveryFailure();
  expect(failures).toBeGreaterThan(150);
  expect(
    seen.filter((text) => /canary/i.test(decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, "%25")))),
  ).toEqual([]);
});

test("the check can fail: a canary in a hidden property, a cause or a message is seen", () => {
  const error = new Error("harmless", { cause: { note: "Canary-1" } });
  Object.defineProperty(error, "hidden", { value: { deep: ["Canary-2"] }, enumerable: false });
  const seen = inspectEverything(error).join("\n");
  expect(seen).toContain("Canary-1");
  expect(seen).toContain("Canary-2");
});
