import type { BodyFormat } from "./body-format.ts";
import { ConfigError } from "./errors.ts";
import { jsonFormat, readMediaType } from "./json-format.ts";
import type { OperationEntry } from "./operation-table.ts";

/** What writes the body of an operation; undefined if that is the client's format, as for all that is described as JSON. */
export function chooseBodyFormat({
  body,
}: OperationEntry): Pick<BodyFormat, "mediaType" | "write"> | undefined {
  const { mediaType = "application/json" } = body ?? {};
  const essence = readMediaType(mediaType);
  if (essence === "application/json") return undefined;
  if (essence.endsWith("+json")) return { mediaType, write: jsonFormat.write };
  if (essence === "application/x-www-form-urlencoded") return { mediaType, write: writeForm };
  return {
    mediaType,
    write(_, operationId) {
      const message = `${operationId} takes ${mediaType}, which this client cannot write.`;
      throw new ConfigError(message, { operationId });
    },
  };
}

function writeForm(body: unknown): string {
  return String(new URLSearchParams(body as Record<string, string>));
}
