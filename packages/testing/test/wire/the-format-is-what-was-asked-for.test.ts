import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callWire } from "../support/wire-call.ts";

const json = "application/json; charset=utf-8";
const xml = "application/xml; charset=utf-8";

/** By RFC 9110 §12.5.1; what it leaves open is said in `negotiate-format.ts`. */
const cases: readonly (readonly [why: string, accept: string | undefined, contentType: string])[] = [
  ["nothing was asked for", undefined, xml],
  ["anything will do, which is the same", "*/*", xml],
  ["any of both will do", "application/*", xml],
  ["JSON was asked for", "application/json", json],
  ["XML was asked for", "application/xml", xml],
  ["letters may be large, and parameters stand beside", "Application/JSON;charset=utf-8", json],
  ["both were asked for, this first", "application/json, application/xml", json],
  ["both were asked for, that first", "application/xml,application/json", xml],
  ["one is more welcome", "application/xml;q=0.5, application/json;q=0.8", json],
  ["one is more welcome, wherever it stands", "application/json;q=0.3,application/xml;q=0.4", xml],
  [
    "spaces and large letters around q do not matter",
    "application/xml ; Q=0.1 , application/json ; q=0.2",
    json,
  ],
  ["a name says more than a range", "application/json, text/plain, */*", json],
  ["a name says more than a range before it", "*/*, application/json", json],
  ["the quality counts more than the name", "application/json;q=0.9, */*", xml],
  ["a browser asks", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", xml],
  ["everything but XML will do", "*/*, application/xml;q=0", json],
  ["everything but JSON will do", "application/json;q=0, */*;q=0.1", xml],
  ["nothing of both will do: never 406", "text/html", xml],
  ["nothing will do: never 406", "application/json;q=0", xml],
  ["a quality that is none counts as 1", "application/xml;q=0.9, application/json;q=much", json],
  ["the header is empty", "", xml],
  ["the header makes no sense", ";;,q=,,=/", xml],
];

test.each(cases)("%s: %j gives %s", async (_, accept, contentType) => {
  const sandbox = createSandbox({ connectionRequests: 2 });
  const headers: Record<string, string> = accept === undefined ? {} : { accept };
  for (const [path, status] of [
    ["", 200],
    ["?limit=0", 400],
    ["/unknown", 404],
    ["/unknown/path", 404],
  ] as const) {
    const response = await callWire(sandbox, path, { headers });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe(contentType);
    const text = await response.text();
    expect(text.startsWith(contentType === xml ? "<" : "{")).toBe(true);
  }
});

test("the token endpoint speaks JSON whatever was asked for, as OAuth 2.0 has it", async () => {
  const { fetch } = createSandbox();
  for (const accept of ["application/xml", "*/*"]) {
    const response = await fetch("https://us.api.concursolutions.com/oauth2/v0/token", {
      method: "POST",
      headers: { accept },
    });
    expect(response.headers.get("content-type")).toBe(json);
    expect(await response.json()).toMatchObject({ code: 62 });
  }
});
