import { expect, test } from "vitest";
import { isKept } from "../bench/part-report.ts";
import { measureStress } from "../bench/sandbox/measure-stress.ts";

test("100 connections at once while faults strike: no report is lost or sent twice, nothing is left behind", async () => {
  const { bars } = await measureStress({ seconds: 5, connections: 100, requests: 200 });
  expect(bars.filter((bar) => !isKept(bar))).toEqual([]);
});
