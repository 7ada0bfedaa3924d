/**
 * Serves the bytes of the file that it is given, on whatever is asked: what `node:http` itself costs. Prints what to
 * ask it, as JSON.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const body = readFileSync(process.argv[2] ?? "");
const headers = { "content-type": "application/json; charset=utf-8", "content-length": body.byteLength };
const server = createServer((_request, response) => void response.writeHead(200, headers).end(body));
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}/`, authorization: "Bearer none" }));
});
