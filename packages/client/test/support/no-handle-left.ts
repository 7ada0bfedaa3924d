import { afterEach, beforeEach, expect } from "vitest";

/** What keeps a process alive, or a connection open. */
const handles = ["Timeout", "TCPSocketWrap", "TCPServerWrap", "TLSWrap", "PipeWrap"];

const countHandles = (): number =>
  process.getActiveResourcesInfo().filter((resource) => handles.includes(resource)).length;

let before = 0;

beforeEach(() => {
  before = countHandles();
});

/** Closing a socket takes a few turns of the event loop; a timer or listener that was left stays for all of them. */
afterEach(async () => {
  for (let turn = 0; turn < 500 && countHandles() > before; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(countHandles(), "timers, sockets and listeners left by the test").toBeLessThanOrEqual(before);
});
