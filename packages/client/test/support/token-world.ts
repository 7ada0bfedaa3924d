/** The credentials of a made-up application. */
export const credentials = { clientId: "the-client", clientSecret: "the-secret" };

/** What the API and its token endpoint know. */
export interface World {
  /** The token that the API accepts at present. */
  valid: string;
  issued: number;
  tokenRequests: number;
  readonly rejected: string[];
  /** Tokens as calls carried them. */
  readonly used: string[];
  /** Runs before each token request is answered. */
  beforeToken: () => Promise<void> | void;
}

/** An API that accepts one token at a time, and a token endpoint that hands out a new one each time. */
export function createWorld() {
  const world: World = {
    valid: "",
    issued: 0,
    tokenRequests: 0,
    rejected: [],
    used: [],
    beforeToken: () => undefined,
  };
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (url.includes("/oauth2/")) {
      world.tokenRequests += 1;
      await world.beforeToken();
      // An aborted request does not arrive.
      init.signal?.throwIfAborted();
      world.issued += 1;
      world.valid = `token-${world.issued}`;
      return Response.json({
        access_token: world.valid,
        expires_in: 3600,
        refresh_token: `refresh-${world.issued}`,
      });
    }
    const token = new Headers(init.headers).get("authorization")?.replace("Bearer ", "") ?? "";
    world.used.push(token);
    if (token === world.valid) return Response.json({ Items: [] });
    world.rejected.push(token);
    return new Response(null, { status: world.rejected.length % 2 ? 401 : 403 });
  };
  return { world, fetch };
}
