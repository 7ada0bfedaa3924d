/**
 * Asks one thing over and over on some connections for some time, and prints how often it was answered, as JSON. Reads
 * plain sockets: an HTTP client costs more than the servers that are measured.
 * Words: URL, authorization, connections, milliseconds.
 */
import { connect } from "node:net";

/** What came of it. */
export interface LoadResult {
  readonly answers: number;
  readonly milliseconds: number;
  /** Bytes of one answer, headers included. */
  readonly bytes: number;
}

const [, , url = "", authorization = "", connections = "1", milliseconds = "1000"] = process.argv;
const { hostname, port, pathname, search, host } = new URL(url);
const request = Buffer.from(
  `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nAccept: application/json\r\nAuthorization: ${authorization}\r\n\r\n`,
);
/** Requests in one write: one by one, the sender and the wake-ups between two processes would be what is measured. */
const pipelined = 4;
const batch = Buffer.concat(Array.from({ length: pipelined }, () => request));

/** How long the answer is, from its headers; chunked ones end with an empty chunk. */
function isComplete(answer: Buffer): boolean {
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const head = answer.toString("latin1", 0, end);
  if (!head.startsWith("HTTP/1.1 200")) throw new Error(`Answered with: ${head.split("\r\n")[0]}`);
  const length = /content-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) return answer.toString("latin1", answer.length - 5) === "0\r\n\r\n";
  return answer.length >= end + 4 + Number(length);
}

/** Asks once, to learn how long an answer is. */
function measureAnswer(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let received = Buffer.alloc(0);
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (!isComplete(received)) return;
      socket.destroy();
      resolve(received.length);
    });
    socket.write(request);
  });
}

/** Asks again and again, each time several at once, until the time is over. Gives how many were answered. */
function ask(bytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answers = 0;
    let awaited = bytes * pipelined;
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("The server closed the connection.")));
    socket.on("data", (chunk) => {
      // Counting is enough, since every answer has the same length.
      awaited -= chunk.length;
      if (awaited > 0) return;
      if (awaited < 0) return reject(new Error("The answers differ in length."));
      answers += pipelined;
      awaited = bytes * pipelined;
      if (performance.now() < endsAt) return void socket.write(batch);
      resolve(answers);
      socket.destroy();
    });
    socket.write(batch);
  });
}

const bytes = await measureAnswer();
const startedAt = performance.now();
const endsAt = startedAt + Number(milliseconds);
const counts = await Promise.all(Array.from({ length: Number(connections) }, () => ask(bytes)));
const answers = counts.reduce((sum, count) => sum + count, 0);
const result: LoadResult = { answers, milliseconds: performance.now() - startedAt, bytes };
console.log(JSON.stringify(result));
