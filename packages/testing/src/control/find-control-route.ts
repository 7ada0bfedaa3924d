import type { PlainRequest } from "../plain-exchange.ts";
import type { Refusal } from "../sandbox-answer.ts";
import type { ControlRoute } from "./control-call.ts";
import { controlRoutes } from "./control-routes.ts";

/** The route of a call, and the parameter in its path. */
export interface FoundControlRoute {
  readonly route: ControlRoute;
  readonly id: string;
}

/** Finds what a control call calls. */
export function findControlRoute(method: PlainRequest["method"], path: string): FoundControlRoute | Refusal {
  const matching = patterns.flatMap((pattern) => {
    const match = pattern.expression.exec(path);
    return match ? [{ ...pattern, id: decode(match[1] ?? "") }] : [];
  });
  if (matching.length === 0) {
    return { status: 404, reason: "There is no such control call. GET /_sandbox/openapi.json lists them." };
  }
  const found = matching.find((pattern) => pattern.method === method);
  if (!found) {
    const allow = matching.map((pattern) => pattern.method).join(", ");
    return { status: 405, headers: { allow }, reason: `This control call knows the methods ${allow}.` };
  }
  if (found.id === undefined) return { status: 404, reason: "The path is not properly percent-encoded." };
  return { route: found.route, id: found.id };
}

const patterns = Object.entries(controlRoutes).map(([name, route]) => {
  const [method = "", template = ""] = name.split(" ");
  const source = template.replaceAll(".", "\\.").replace("{id}", "([^/]+)");
  return { method, route, expression: new RegExp(`^${source}/?$`) };
});

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
