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

declare module "@opentelemetry/api" {
  interface Span {
    setAttribute(key: string, value: string | number | boolean): Span;
    end(): void;
  }
  export const trace: { getTracer(name: string): { startSpan(name: string): Span } };
}
