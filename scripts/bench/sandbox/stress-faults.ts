import type { Fault } from "@connection-requests/testing";

/** About one call in eight goes wrong. No fault lies: a status that says that nothing was done is never applied. */
export const stressFaults: readonly Fault[] = [
  { kind: "delay", delayMs: 20, probability: 0.02 },
  { kind: "reset-before-answer", probability: 0.02 },
  { kind: "reset-in-answer", probability: 0.02 },
  { kind: "truncated-body", probability: 0.02 },
  { kind: "malformed-body", probability: 0.01 },
  { kind: "applied-but-answer-lost", probability: 0.02 },
  { kind: "status", status: 503, body: "html", probability: 0.01 },
  { kind: "status", status: 504, body: "empty", applied: true, probability: 0.01 },
  { kind: "status", status: 429, body: "text", probability: 0.01 },
  { kind: "token-revoked", probability: 0.0005 },
];
