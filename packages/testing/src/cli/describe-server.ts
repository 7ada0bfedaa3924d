import { basePath, tokenPath } from "../addresses.ts";
import type { SandboxCredentials } from "../sandbox-state.ts";
import type { CliOptions } from "./parse-arguments.ts";

/** What a person has to know to use a served sandbox. */
export interface ServedSandbox {
  /** Base URL of the API. */
  readonly url: string;
  readonly credentials: SandboxCredentials;
  /** The sandbox's time, ISO 8601 in UTC. */
  readonly now: string;
}

/** Addresses, credentials, and lines to paste into a shell. */
export function describeServer({ url, credentials, now }: ServedSandbox, options: CliOptions): string {
  const origin = url.slice(0, -basePath.length);
  const { clientId, clientSecret } = credentials;
  const time = options.isRealTime ? "runs by itself" : "stands still until it is moved";
  return `The sandbox of the Connection Requests API is up, ${options.requests} requests waiting.

  API            ${url}
  token          ${origin}${tokenPath}
  control        ${origin}/_sandbox
  client ID      ${clientId}
  client secret  ${clientSecret}
  sandbox time   ${now}, ${time}

To paste into another shell: a token, the queue in JSON and in XML${options.isRealTime ? "" : ", and a day that passes"}.

TOKEN=$(curl -sS -d grant_type=client_credentials -d client_id=${clientId} -d client_secret=${clientSecret} ${origin}${tokenPath} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
${listCall(url, "application/json")}
${listCall(url, "application/xml")}
${options.isRealTime ? "" : `curl -sS -w '\\n' -H 'Content-Type: application/json' -d '{"hours":24}' ${origin}/_sandbox/clock/advance\n`}
Ctrl-C stops it.
`;
}

function listCall(url: string, accept: string): string {
  return `curl -sS -w '\\n' -H "Authorization: Bearer $TOKEN" -H 'Accept: ${accept}' '${url}/common/connectionrequests?limit=2'`;
}
