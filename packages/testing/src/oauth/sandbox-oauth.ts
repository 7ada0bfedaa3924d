import type { SandboxState } from "../sandbox-state.ts";
import type { OauthRefusalCode } from "./oauth-refusal.ts";

/** What a test can do to the OAuth2 server of a sandbox. */
export interface SandboxOauth {
  /**
   * Refuses the next requests to the token endpoint, whatever they ask for, with one of SAP's numeric codes.
   *
   * @param times how many, up to 10 000; 1 by default
   * @throws {SandboxError} with code `config` if there is no such code.
   */
  refuseNext(code: OauthRefusalCode, times?: number): void;
  /**
   * Ends the tokens of a traveller, access and refresh tokens alike, as if the traveller had withdrawn; without an
   * ID, those of the application.
   */
  revoke(userId?: string): void;
}

/** Creates the controls of a sandbox's OAuth2 server. */
export function createSandboxOauth(readState: () => SandboxState): SandboxOauth {
  return Object.freeze({
    refuseNext: (code: OauthRefusalCode, times = 1) => readState().oauthScript.add(code, times),
    revoke(userId?: string) {
      const { accessTokens, refreshTokens } = readState();
      accessTokens.revoke(userId);
      if (userId !== undefined) refreshTokens.revoke(userId);
    },
  });
}
