import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";

/** What keeps a connection open. Timers are counted apart: the test runner has some of its own. */
const handles = ["TCPSocketWrap", "TCPServerWrap", "TLSWrap", "PipeWrap"];

const countHandles = (): number =>
  process.getActiveResourcesInfo().filter((resource) => handles.includes(resource)).length;

const { setTimeout: start, clearTimeout: stop } = globalThis;
const timers = new Set<NodeJS.Timeout>();
let before = 0;

beforeAll(() => {
  globalThis.setTimeout = ((callback: () => void, delayMs: number) => {
    const timer = start(() => {
      timers.delete(timer);
      callback();
    }, delayMs);
    timers.add(timer);
    return timer;
  }) as typeof start;
  globalThis.clearTimeout = ((timer: never) => {
    timers.delete(timer);
    stop(timer);
  }) as typeof stop;
});

afterAll(() => {
  Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
});

beforeEach(() => {
  before = countHandles();
});

/** Closing a socket takes a few turns of the event loop; a listener that was left stays for all of them. */
afterEach(async () => {
  for (let turn = 0; turn < 500 && countHandles() > before; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  // The platform's fetch has timers of its own, which do not keep a process alive.
  const left = [...timers].filter((timer) => timer.hasRef());
  expect(left, "timers left by the test").toEqual([]);
  expect(countHandles(), "sockets and listeners left by the test").toBeLessThanOrEqual(before);
});
