import { checkOptions, isFunction, isText } from "../check-options.ts";
import type { Rules } from "../check-options.ts";
import { isSecureUrl, secureUrl } from "../check-url.ts";
import type { ApplicationCredentials } from "./token-endpoint.ts";

const credentialRules: Rules<ApplicationCredentials> = {
  clientId: ["a non-empty string", isText],
  clientSecret: [
    "a non-empty string, or a function that gives one",
    (value: unknown) => isText(value) || isFunction(value),
  ],
  tokenUrl: [secureUrl, isSecureUrl],
};

/** Refuses credentials that cannot work; `further` are rules of other options, all of them required. */
export function checkCredentials(credentials: ApplicationCredentials, further: Rules = {}): void {
  const required = ["clientId", "clientSecret", ...Object.keys(further)];
  checkOptions("auth option", credentials, { ...credentialRules, ...further }, required);
}
