import { randomUUID } from "node:crypto";
import type { ClientOptions, Clock } from "@connection-requests/client";
import { openapiFetch, oursWithEverything } from "./contender-names.ts";
import { accessToken, baseUrl } from "./contenders/contender.ts";
import type { CreateContender } from "./contenders/contender.ts";
import { createHeyApi } from "./contenders/hey-api.ts";
import { createKy } from "./contenders/ky.ts";
import { createOpenAi } from "./contenders/openai.ts";
import { createOpenapiFetch } from "./contenders/openapi-fetch.ts";
import {
  createOurs,
  createOursWithEverything,
  createOursWithToken,
  everythingOn,
} from "./contenders/ours.ts";
import { createRedocly } from "./contenders/redocly.ts";

/** What is measured together, in one process. */
export type ContenderSetName = "peers" | "features";

const clockWithoutTimers: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  startTimer: () => () => undefined,
};

/** What is switched off, one by one; the token and the correlation id are then given instead of made. */
const switchedOff: Readonly<Record<string, ClientOptions>> = {
  "without the logger": { logger: undefined },
  "without the transport": { transports: [] },
  "without the data centre (own baseUrl)": { baseUrl },
  "without OAuth2 (plain token)": { auth: accessToken },
  "without making a correlation id": { headers: { "concur-correlationid": randomUUID() } },
  "without timers": { clock: clockWithoutTimers },
};

const allSwitchedOff: ClientOptions = Object.assign({}, ...Object.values(switchedOff));

function createLess(name: string, options: ClientOptions): CreateContender {
  return (fetch) => createOurs(fetch, { name, features: "", options: { ...everythingOn(), ...options } });
}

const less = Object.entries({ ...switchedOff, "without all of these": allSwitchedOff }).map(
  ([name, options]) => [name, createLess(name, options)] as const,
);

/** The contenders of each set, by name. */
export const contenderSets: Readonly<Record<ContenderSetName, Readonly<Record<string, CreateContender>>>> = {
  peers: {
    [oursWithEverything]: createOursWithEverything,
    "ours, plain token": createOursWithToken,
    [openapiFetch]: createOpenapiFetch,
    "hey-api": createHeyApi,
    Redocly: createRedocly,
    ky: createKy,
    openai: createOpenAi,
  },
  features: { [oursWithEverything]: createOursWithEverything, ...Object.fromEntries(less) },
};
