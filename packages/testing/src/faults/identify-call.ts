import { revocationPath, tokenPath } from "../addresses.ts";
import type { Exchange } from "../journal/journal.ts";
import { parseTarget } from "../parse-target.ts";
import type { PlainRequest } from "../plain-exchange.ts";
import { effectiveProfile } from "../profiles/effective-profile.ts";
import { readParameters } from "../read-call.ts";
import { routeRequest } from "../route-request.ts";
import { isRefusal } from "../sandbox-answer.ts";

/** What a request calls, as the journal writes it down. */
export type IdentifiedCall = Pick<Exchange, "method" | "operationId" | "parameters" | "path">;

/** Finds out what a request calls, before anybody looks at whether it may. */
export function identifyCall({ method, url }: PlainRequest): IdentifiedCall {
  const target = parseTarget(url);
  const { path } = target;
  const place = path.toLowerCase();
  if (place === tokenPath) return { operationId: "token", method, path, parameters: {} };
  if (place === revocationPath) return { operationId: "revoke", method, path, parameters: {} };
  const routed = routeRequest(method, target);
  if (isRefusal(routed)) return { operationId: undefined, method, path, parameters: {} };
  const { operationId, parameters } = readParameters(routed, target, effectiveProfile);
  return { operationId, method, path, parameters };
}
