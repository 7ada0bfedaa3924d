import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";

test("two advances at once move time by their sum, with timers on the way", async () => {
  const { clock } = createSandbox();
  const ran: number[] = [];
  for (const minutes of [10, 70, 100, 130])
    clock.startTimer(() => ran.push(clock.elapsed()), minutes * 60_000);
  await Promise.all([clock.advance({ hours: 1 }), clock.advance({ hours: 1 })]);
  expect(clock.elapsed()).toBe(7_200_000);
  expect(ran).toEqual([600_000, 4_200_000, 6_000_000]);
});
