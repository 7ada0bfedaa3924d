/** What the code blocks of the READMEs take for granted: the reader's own program. */
declare const clientId: string;
declare const clientSecret: string;
declare const accessToken: string;
declare const id: string;

interface Member {
  readonly number: string;
}
declare function findMember(
  lastName: string,
  loyaltyNumber: string | null | undefined,
): Promise<Member | undefined>;
declare function saveTokens(
  member: Member,
  tokens: import("@connection-requests/client").TravellerTokens,
): Promise<void>;
declare function reportTrouble(error: unknown): void;

declare module "@opentelemetry/api" {
  interface Span {
    setAttribute(key: string, value: string | number | boolean): Span;
    end(): void;
  }
  export const trace: { getTracer(name: string): { startSpan(name: string): Span } };
}

/** Its own RequestInit and Response, as undici has them: neither is assignable to the platform's. */
declare module "undici" {
  interface TlsOptions {
    readonly cert?: string;
    readonly key?: string;
    readonly ca?: string;
  }
  export class Agent {
    constructor(options?: { readonly connect?: TlsOptions });
    readonly dispatch: unknown;
  }
  export class ProxyAgent extends Agent {
    constructor(options: string | { readonly uri: string; readonly requestTls?: TlsOptions });
  }
  interface UndiciRequestInit {
    body?: string | FormData;
    dispatcher?: Agent;
  }
  interface UndiciResponse extends Omit<Response, "body" | "clone"> {
    readonly body: ReadableStream<unknown> | null;
    clone(): UndiciResponse;
  }
  export function fetch(url: string, init?: UndiciRequestInit): Promise<UndiciResponse>;
}
