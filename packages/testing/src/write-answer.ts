import { ConfigError } from "@connection-requests/client";
import type { ConnectionRequestCollection, ErrorBody } from "@connection-requests/client";
import { encodeXml } from "@connection-requests/client/xml";
import { SandboxError } from "./errors.ts";
import { mediaTypeOf } from "./media-types/wire-format.ts";
import type { WireFormat } from "./media-types/wire-format.ts";
import type { PlainResponse } from "./plain-exchange.ts";
import type { Profile } from "./profiles/profile.ts";
import type { RowTexts } from "./row-texts.ts";
import type { SandboxAnswer } from "./sandbox-answer.ts";

/** What writing an answer has to know besides its data. */
export interface AnswerContext {
  readonly correlationId: string;
  readonly format: WireFormat;
  /** `undefined` for what the description does not know. */
  readonly operationId: string | undefined;
  readonly profile: Profile;
  readonly rowTexts?: RowTexts;
}

/**
 * Writes an answer as an HTTP response.
 *
 * @throws {SandboxError} with code `answer` if XML cannot carry it; the message names the place, never the value.
 */
export function writeAnswer(answer: SandboxAnswer, context: AnswerContext): PlainResponse {
  const { status, headers, data } = answer;
  const { correlationId, format } = context;
  const written = { ...headers, "concur-correlationid": correlationId };
  if (data === undefined) return { status, headers: written, body: undefined };
  return {
    status,
    headers: { "content-type": `${mediaTypeOf(format)}; charset=utf-8`, ...written },
    body: format === "xml" ? writeXml(answer, context) : writeJson(data, context),
  };
}

/** What `JSON.stringify` gives. */
function writeJson(data: unknown, { rowTexts }: AnswerContext): string {
  if (!rowTexts || !isPage(data)) return JSON.stringify(data);
  const { Items, ...others } = data;
  const rest = JSON.stringify(others);
  const separator = rest === "{}" ? "" : ",";
  return `{"Items":[${Items.map(rowTexts.textOf).join(",")}]${separator}${rest.slice(1)}`;
}

function isPage(data: unknown): data is ConnectionRequestCollection {
  if (typeof data !== "object" || data === null || !("Items" in data)) return false;
  return Array.isArray(data.Items) && Object.keys(data)[0] === "Items";
}

function writeXml({ status, data }: SandboxAnswer, { operationId, profile }: AnswerContext): string {
  try {
    // JSON wraps an error, XML does not. Who asks for something unknown gets the same error as everyone.
    if (status >= 400) return encodeXml("ErrorBodyDetails", (data as ErrorBody).Error);
    return profile.xml.encodeAnswer(data, { operationId: operationId ?? "", status });
  } catch (failure) {
    if (!(failure instanceof ConfigError)) throw failure;
    throw new SandboxError("answer", `The sandbox's answer cannot be written in XML: ${failure.message}`);
  }
}
