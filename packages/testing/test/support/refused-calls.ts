import type { WireCall } from "./wire-call.ts";

/** Status, words of the message, path, and the rest of the call. */
export type RefusedCall = readonly [status: number, words: string, path: string, call?: WireCall];

/** Stands for what no message may repeat. */
export const secret = "s3cret";
const put = (
  body: string | undefined,
  type = "application/json",
  path = "/waiting",
): readonly [string, WireCall] => [path, { method: "PUT", body, headers: { "content-type": type } }];
const xml = (body: string, path?: string): readonly [string, WireCall] => put(body, "application/xml", path);
const update = (content: string): string => `<ConnectionRequest>${content}</ConnectionRequest>`;
const status = "<status>CRSUC</status>";
const entities = '<!DOCTYPE a [<!ENTITY b "CRSUC"><!ENTITY c SYSTEM "file:///etc/hostname">]>';
const laughs = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${[..."bcdefghij"]
  .map((name, index) => `<!ENTITY ${name} "${`&${"abcdefghi"[index]};`.repeat(10)}">`)
  .join("")}]>`;
const create = (query: string): readonly [string, WireCall] => [query, { method: "POST" }];

/** Calls that are wrong in every way, on a queue with the requests `finished` and `waiting`. */
export const refusedCalls: readonly RefusedCall[] = [
  // Parameters
  [400, "#/parameters/limit", "?limit=0"],
  [400, "#/parameters/limit", "?limit=11"],
  [400, "#/parameters/limit", "?limit=abc"],
  [400, "#/parameters/limit", `?limit=${secret}`],
  [400, "#/parameters/limit", "?limit=1e1000"],
  [400, "#/parameters/limit", "?limit=%00"],
  [400, "#/parameters/limit", "?limit=1&limit=2"],
  [400, "#/parameters/offset", "?offset=-1"],
  [400, "#/parameters/offset", `?offset=${secret}`],
  [400, "#/parameters/offset", `?offset=${"9".repeat(400)}`],
  [400, "#/parameters", ...create("")],
  [400, "#/parameters/user", ...create("?user=")],
  [400, "#/parameters/user", ...create("?user=a&user=b")],
  [400, "#/parameters/user", ...create("?user=a%00b")],
  [400, "#/parameters/user", ...create("?user=a%EF%BF%BF")],
  [409, "waits already", ...create("?user=waiting@example.com")],
  // Unknown and finished requests
  [404, "No such connection request waits", `/${secret}`],
  [404, "No such connection request waits", "/finished"],
  [404, "No such connection request waits", "/%00"],
  [404, "No such connection request waits", `/${"a".repeat(100_000)}`],
  [404, "No such connection request waits", ...put('{"status":"CRSUC"}', undefined, `/${secret}`)],
  [404, "No such connection request waits", ...put('{"status":"CRSUC"}', undefined, "/finished")],
  [404, "No such connection request waits", ...xml(update(status), `/${secret}`)],
  [404, "No such connection request waits", ...xml(update(status), "/finished")],
  // Bodies: their media type
  [400, "must be sent as", ...put('{"status":"CRSUC"}', "text/plain")],
  [400, "must be sent as", ...put('{"status":"CRSUC"}', "application/x-www-form-urlencoded")],
  [400, "must be sent as", ...put('{"status":"CRSUC"}', "application/jsonp")],
  [400, "must be sent as", "/waiting", { method: "PUT", body: update(status) }],
  [400, "must be JSON", ...put(update(status))],
  [400, "must be XML", ...xml('{"status":"CRSUC"}')],
  [400, "must be in UTF-8", ...put('{"status":"CRSUC"}', "application/json; charset=utf-16")],
  [400, "must be in UTF-8", ...put(update(status), "application/xml;charset=ISO-8859-1")],
  // Bodies: malformed, huge, not what the description has
  [400, "must be JSON", ...put(undefined)],
  [400, "must be JSON", ...put("")],
  [400, "must be JSON", ...put(`{"status":"${secret}`)],
  [400, "#/body", ...put("[".repeat(1_000_000))],
  [400, "at most 1048576 characters", ...put(`{"status":"CRSUC"${" ".repeat(1_048_576)}}`)],
  [400, "#/body/status", ...put('{"status":5}')],
  [400, "#/body/status", ...put('{"status":null}')],
  [400, "#/body/status", ...put(`{"status":"${secret}"}`)],
  [400, "#/body/status", ...put('{"status":"CRSUC\\u0000"}')],
  [400, "status", ...put("{}")],
  [400, "#/body", ...put('["CRSUC"]')],
  [400, "#/body", ...put("null")],
  [400, "other properties than status", ...put(`{"status":"CRSUC","${secret}":1}`)],
  [400, "other properties than status", ...put('{"status":"CRSUC","__proto__":{}}')],
  [400, "must be XML", ...xml("")],
  [400, "not well-formed", ...xml(`<ConnectionRequest><status>${secret}`)],
  [400, "not well-formed", ...xml(update("<status>CRSUC</status >&amp"))],
  [400, "root is not <ConnectionRequest>", ...xml(`<${secret}>${status}</${secret}>`)],
  [
    400,
    "more than 1048576 characters|at most 1048576 characters",
    ...xml(update(status + " ".repeat(1_048_576))),
  ],
  [400, "more than 64 levels", ...xml(update("<a>".repeat(100_000)))],
  [400, "more than 50000 elements", ...xml(update("<a/>".repeat(60_000)))],
  [400, "does not have", ...xml(update(`${status}<note>${secret}</note>`))],
  [400, "a second <status>", ...xml(update(status + status))],
  [400, "where text belongs", ...xml(update("<status><a/></status>"))],
  [400, "status", ...xml(update(""))],
  [400, "#/body/status", ...xml(update(`<status>${secret}</status>`))],
  [
    400,
    "#/body/status",
    ...xml(update('<status xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>')),
  ],
  [400, "DOCTYPE", ...xml(`<!DOCTYPE ConnectionRequest>${update(status)}`)],
  [400, "DOCTYPE", ...xml(entities + update("<status>&b;</status>"))],
  [400, "DOCTYPE", ...xml(entities + update("<status>&c;</status>"))],
  [400, "DOCTYPE", ...xml(laughs + update("<status>&j;</status>"))],
  [400, "not well-formed", ...xml(update("<status>&b;</status>"))],
  [400, "processing instruction", ...xml(`<?xml-stylesheet href="a"?>${update(status)}`)],
  [400, "encoding than UTF-8", ...xml(`<?xml version="1.0" encoding="utf-16"?>${update(status)}`)],
  [
    400,
    "root is not",
    ...xml(`<a:ConnectionRequest xmlns:a="https://other.example">${status}</a:ConnectionRequest>`),
  ],
  // What is not there
  [405, "GET, POST", "", { method: "DELETE" }],
  [405, "GET, PUT", "/waiting", { method: "PATCH", body: "{}" }],
  [404, "Nothing here", "/waiting/more"],
];
