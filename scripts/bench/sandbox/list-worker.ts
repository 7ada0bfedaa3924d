/** Times the same list call in a short and in long queues, in turns, and prints microseconds per call as JSON. */
import { createSandbox } from "@connection-requests/testing";
import { timeInterleaved } from "../client/time-interleaved.ts";
import { readList } from "./calls.ts";

/** Microseconds per call in each round, by what was asked. */
export type ListTimes = Readonly<Record<"short" | "long" | "deep" | "status", readonly number[]>>;

const [, , short, long, rounds, calls] = process.argv.map(Number);
const createQueue = (connectionRequests = 0) => createSandbox({ connectionRequests, authorization: false });
const [shortQueue, longQueue] = [createQueue(short), createQueue(long)];
const deepest = (long ?? 0) - 10;
const times = await timeInterleaved(
  [
    () => readList(shortQueue),
    () => readList(longQueue),
    () => readList(longQueue, `?limit=10&offset=${deepest}`),
    () => readList(longQueue, "?limit=10&status=Pending"),
  ],
  { rounds: rounds ?? 1, calls: calls ?? 1 },
);
const [inShort = [], inLong = [], deep = [], status = []] = times;
const result: ListTimes = { short: inShort, long: inLong, deep, status };
console.log(JSON.stringify(result));
