import { createSandbox, SandboxError } from "@connection-requests/testing";
import { expect, test } from "vitest";

const start = Date.UTC(2026, 0, 5, 9);

test("the parts of a duration are added up", async () => {
  const { clock } = createSandbox();
  expect(clock.now()).toBe(start);
  expect(clock.elapsed()).toBe(0);
  await clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 5 });
  expect(clock.now()).toBe(start + 93_784_005);
  expect(clock.elapsed()).toBe(93_784_005);
  await clock.advance({});
  expect(clock.now()).toBe(start + 93_784_005);
});

test("the start is an option", () => {
  const { clock } = createSandbox({ startAt: "2030-06-01T12:00:00+02:00" });
  expect(clock.now()).toBe(Date.UTC(2030, 5, 1, 10));
});

test("timers run in order, each at its own time, those that timers start included", async () => {
  const { clock } = createSandbox();
  const ran: [string, number][] = [];
  const note = (name: string) => () => void ran.push([name, clock.now() - start]);
  clock.startTimer(note("late"), 50_000);
  clock.startTimer(() => {
    note("early")();
    clock.startTimer(note("nested"), 10_000);
  }, 20_000);
  clock.startTimer(note("cancelled"), 1)();
  clock.startTimer(note("too late"), 60_001);

  await clock.advance({ minutes: 1 });

  expect(ran).toEqual([
    ["early", 20_000],
    ["nested", 30_000],
    ["late", 50_000],
  ]);
  expect(clock.now()).toBe(start + 60_000);
});

test.each([
  [{ hours: -1 }, "hours"],
  [{ minutes: Number.NaN }, "minutes"],
  [{ hour: 1 } as object, 'Unknown unit of time "hour"'],
])("advancing by %j is refused and names what is wrong", async (duration, name) => {
  const { clock } = createSandbox();
  await expect(clock.advance(duration)).rejects.toThrow(name);
  await expect(clock.advance(duration)).rejects.toBeInstanceOf(SandboxError);
  expect(clock.now()).toBe(start);
});
