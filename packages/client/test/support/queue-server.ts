import { createClient } from "@connection-requests/client";
import type { Client, ClientOptions } from "@connection-requests/client";

/** A queue as the API keeps it, reduced to what reading needs: GET peeks by position, PUT pops. */
export interface QueueServer {
  /** IDs that wait, in order. Tests change it as other clients would. */
  readonly queue: string[];
  readonly counts: { get: number; put: number };
  /** Runs before each answer to a GET is computed. */
  beforeGet: () => void;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

export function createQueueServer(size: number): QueueServer {
  const server: QueueServer = {
    queue: Array.from({ length: size }, (_, index) => `id-${index}`),
    counts: { get: 0, put: 0 },
    beforeGet: () => undefined,
    async fetch(url, init) {
      if (init.method === "PUT") return pop(server, url);
      if (init.method === "GET") return peek(server, new URL(url).searchParams);
      throw new Error(`unexpected ${init.method}`);
    },
  };
  return server;
}

function pop({ queue, counts }: QueueServer, url: string): Response {
  counts.put += 1;
  const position = queue.indexOf(url.split("/").at(-1) ?? "");
  if (position < 0) return new Response(null, { status: 404 });
  queue.splice(position, 1);
  return new Response(null, { status: 204 });
}

function peek(server: QueueServer, query: URLSearchParams): Response {
  server.counts.get += 1;
  server.beforeGet();
  const offset = Number(query.get("offset") ?? 0);
  const end = offset + Number(query.get("limit") ?? 5);
  const next = `https://elsewhere.example/connectionrequests?offset=${end}&limit=${end - offset}`;
  return Response.json({
    Items: server.queue.slice(offset, end).map((ID) => ({ ID })),
    NextPage: end < server.queue.length ? next : null,
  });
}

/** A client that answers every request with `answer`, and refuses what it does not expect. */
export function clientWith(
  answer: (url: string, init: RequestInit) => Response | Promise<Response>,
  options: ClientOptions = {},
): Client {
  return createClient({ auth: "token", fetch: async (url, init) => answer(url, init), ...options });
}
