import type { Breakage, PlainResponse } from "../plain-exchange.ts";

/** Nothing arrives, and nobody says why. */
export const noAnswer: PlainResponse = {
  status: 0,
  headers: {},
  body: undefined,
  broken: { how: "reset", where: "before-headers" },
};

/** An answer that breaks off in its body, or in its headers if it has none. */
export function breakOff(answer: PlainResponse, how: Breakage["how"]): PlainResponse {
  return { ...answer, broken: { how, where: answer.body ? "in-body" : "in-headers" } };
}

/** An answer that arrives whole and cannot be read: half of its body, or where it has none the beginning of one. */
export function malform(answer: PlainResponse): PlainResponse {
  const { status, headers, body } = answer;
  if (body) return { ...answer, body: body.slice(0, Math.ceil(body.length / 2)) };
  const written = { "content-type": "application/json; charset=utf-8", ...headers };
  return { status: status === 204 ? 200 : status, headers: written, body: '{"' };
}
