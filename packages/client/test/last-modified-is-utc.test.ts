import { afterEach, expect, test, vi } from "vitest";
import { isConnectionRequestsError, readLastModified } from "../src/index.ts";

afterEach(() => vi.unstubAllEnvs());

test.each(["UTC", "America/Los_Angeles", "Asia/Kolkata"])("in the time zone %s", (zone) => {
  vi.stubEnv("TZ", zone);

  expect(readLastModified({ lastModified: "2026-11-02T09:39:21" }).toISOString()).toBe(
    "2026-11-02T09:39:21.000Z",
  );
});

test.each([
  "",
  "yesterday",
  "2026-11-02",
  "2026-11-02T09:39:21Z",
  "2026-13-02T09:39:21",
  "2026-11-02 09:39:21",
])("%j is an error that does not repeat it", (lastModified) => {
  const read = (): unknown => {
    try {
      return readLastModified({ lastModified });
    } catch (error) {
      return error;
    }
  };
  const failure = read();

  expect(isConnectionRequestsError(failure) && failure.code).toBe("decode");
  if (lastModified) expect(String(failure)).not.toContain(lastModified);
});
