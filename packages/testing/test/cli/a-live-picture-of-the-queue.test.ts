import { expect, onTestFinished, test } from "vitest";
import { formatQueue } from "../../src/cli/format-queue.ts";
import { createPaint } from "../../src/cli/paint.ts";
import { createLiveScreen } from "../../src/cli/screen.ts";
import { originIn, runCommandLine } from "../support/command-line.ts";

const summary = {
  now: "2026-01-05T09:00:00.000Z",
  waiting: 29,
  leased: 0,
  returning: 4,
  connected: 2,
  failed: 0,
  nextDueAt: "2026-01-05T10:00:00.000Z",
  emails: 5,
  requests: 10,
};
const plain = { paint: createPaint(false), columns: 100, isRealTime: false };

test("it shows how many wait, return, are connected and failed, what is next, and the time", () => {
  expect(formatQueue(summary, plain).slice(1)).toEqual([
    "  waiting        29  █████████████████████████",
    "  returning       4  ████",
    "  connected       2  ██",
    "  failed          0",
    "  sandbox time 2026-01-05 09:00:00 (stands still)",
    "  next return  2026-01-05 10:00:00 · 5 e-mails to travellers",
  ]);
});

test("what is leased is shown where reading leases, and time that runs does not stand still", () => {
  const lines = formatQueue(
    { ...summary, leased: 1, emails: 1, nextDueAt: null },
    { ...plain, isRealTime: true },
  );
  expect(lines).toContain("  leased          1  █");
  expect(lines.slice(-2)).toEqual([
    "  sandbox time 2026-01-05 09:00:00",
    "  next return  none · 1 e-mail to travellers",
  ]);
});

test("no line is wider than a terminal that gets the picture; a narrower one gets none", () => {
  const many = { ...summary, waiting: 100_000, leased: 100_000, emails: 100_000 };
  for (let columns = 20; columns < 120; columns += 1) {
    for (const line of formatQueue(many, { ...plain, columns })) expect(line.length).toBeLessThan(columns);
  }
  expect(formatQueue(many, { ...plain, columns: 60 })).toEqual([]);
});

/** What a terminal shows that knows "cursor up" and "erase below". */
function show(written: string): string[] {
  const lines: string[] = [];
  for (const [, up, text = ""] of written.matchAll(/(?:\u001B\[(\d+)A\u001B\[0J)?([^\u001B]*)/g)) {
    lines.splice(lines.length - Number(up ?? 0));
    lines.push(...text.split("\n").slice(0, -1));
  }
  return lines;
}

test("it stands below the log, once, however much is logged, and is drawn once for many lines", () => {
  let written = "";
  let draws = 0;
  const scheduled: (() => void)[] = [];
  const screen = createLiveScreen(
    { isTTY: true, columns: 80, write: (text) => (written += text) },
    { draw: () => [`picture ${(draws += 1)}`, "below"], schedule: (callback) => scheduled.push(callback) },
  );
  const flush = (): void => scheduled.splice(0).forEach((callback) => callback());
  screen.refresh();
  flush();
  for (let line = 0; line < 1000; line += 1) screen.log(`line ${line}`);
  flush();
  screen.log("last");
  screen.close();
  expect(draws).toBe(3);
  const shown = show(written);
  expect(shown).toHaveLength(1003);
  expect(shown.slice(-3)).toEqual(["last", "picture 3", "below"]);
});

test.each([
  ["a terminal gets the picture in colours", { columns: 100, env: {} }, [true, true]],
  ["NO_COLOR takes the colours away", { columns: 100, env: { NO_COLOR: "1" } }, [true, false]],
  ["an empty NO_COLOR does not", { columns: 100, env: { NO_COLOR: "" } }, [true, true]],
  ["a dumb terminal gets lines alone", { columns: 100, env: { TERM: "dumb" } }, [false, false]],
  ["a pipe gets lines alone", {}, [false, false]],
])("%s", async (_, world, expected) => {
  const run = runCommandLine([], world);
  onTestFinished(async () => void (await run.stop()));
  await fetch(`${originIn(await run.printed(/http:.*\n/))}/_sandbox`);
  await run.printed(/_sandbox  .*control/);
  const isDrawn = run.stdout().includes("  waiting        35  ");
  const isColourful = /\u001B\[\d+m/.test(run.stdout());
  expect([isDrawn, isColourful]).toEqual(expected);
});
