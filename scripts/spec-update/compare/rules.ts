import type { ChangeKind } from "./change.ts";

const breaking = "breaking";
const compatible = "compatible";
const documentation = "documentation";
const unconcerned = undefined;

/**
 * What each kind of edit means to those who send requests, and to those who read answers.
 *
 * One idea is behind most lines. Who sends is hurt when the server accepts less; who reads is hurt when the server may
 * answer more. So what narrows a value breaks senders and suits readers, and what widens it does the opposite. Where a
 * description does not tell, the edit counts as breaking: a major version too many costs a look, one too few an outage.
 */
// prettier-ignore
export const rules = {
  // ── The API as a whole, and its operations ──────── for senders ─── for readers
  "server added":                                      [compatible,    compatible],
  "server removed":                                    [breaking,      breaking],
  // Who names no server calls the first one.
  "default server changed":                            [breaking,      breaking],
  "operation added":                                   [compatible,    compatible],
  "operation removed":                                 [breaking,      breaking],
  "operation deprecated":                              [compatible,    compatible],
  "operation no longer deprecated":                    [compatible,    compatible],
  // Whoever was let in before, by any of the alternatives, must be let in now.
  "credentials no longer accepted":                    [breaking,      unconcerned],
  "further credentials accepted":                      [compatible,    unconcerned],

  // ── Parameters; renamed is removed and added ───────────────────────────────────
  "optional parameter added":                          [compatible,    unconcerned],
  "required parameter added":                          [breaking,      unconcerned],
  "parameter removed":                                 [breaking,      unconcerned],
  "parameter became required":                         [breaking,      unconcerned],
  "parameter became optional":                         [compatible,    unconcerned],
  "parameter serialized differently":                  [breaking,      unconcerned],
  // Its value travels without its name; only types notice.
  "path parameter renamed":                            [documentation, unconcerned],

  // ── Bodies of requests, and media types on both sides ──────────────────────────
  "optional body added":                               [compatible,    unconcerned],
  "required body added":                               [breaking,      unconcerned],
  "body removed":                                      [breaking,      unconcerned],
  "body became required":                              [breaking,      unconcerned],
  "body became optional":                              [compatible,    unconcerned],
  "media type added":                                  [compatible,    compatible],
  "media type removed":                                [breaking,      breaking],

  // ── Answers ────────────────────────────────────────────────────────────────────
  // A success that nobody expects looks like a failure, or its missing body does.
  "success added":                                     [unconcerned,   breaking],
  // Any call may fail in ways that are not described, so programs must be ready for it.
  "failure added":                                     [unconcerned,   compatible],
  "answer removed":                                    [unconcerned,   breaking],
  "content may be missing":                            [unconcerned,   breaking],
  "content is always there":                           [unconcerned,   compatible],
  "header added":                                      [unconcerned,   compatible],
  "header removed":                                    [unconcerned,   breaking],
  "header may be missing":                             [unconcerned,   breaking],
  "header is always there":                            [unconcerned,   compatible],

  // ── Values: their type ─────────────────────────────────────────────────────────
  "type widened":                                      [compatible,    breaking],
  "type narrowed":                                     [breaking,      compatible],
  "type replaced":                                     [breaking,      breaking],
  "null allowed":                                      [compatible,    breaking],
  "null excluded":                                     [breaking,      compatible],
  "alternative added":                                 [compatible,    breaking],
  "alternative removed":                               [breaking,      compatible],

  // ── Values: their list (`enum`, `const`) and what is known of it (`x-extensible-enum`) ──
  "value added to a closed list":                      [compatible,    breaking],
  "value removed from a closed list":                  [breaking,      compatible],
  "list closed":                                       [breaking,      compatible],
  "list opened":                                       [compatible,    breaking],
  // Readers of an open list were told that other values may come.
  "known value added":                                 [compatible,    compatible],
  "known value removed":                               [breaking,      compatible],
  "known values listed":                               [compatible,    compatible],
  "known values no longer listed":                     [compatible,    compatible],

  // ── Values: their limits (bounds, lengths, counts, `pattern`, `format`, `multipleOf`, `uniqueItems`) ──
  "limit tightened":                                   [breaking,      compatible],
  "limit loosened":                                    [compatible,    breaking],
  "limit replaced":                                    [breaking,      breaking],
  // Who leaves the value out gets something else, or can no longer tell what.
  "default of an optional value changed":              [breaking,      documentation],
  "default of a required value changed":               [documentation, documentation],

  // ── Objects; renamed is removed and added ──────────────────────────────────────
  // Readers ignore what they do not know.
  "optional property added":                           [compatible,    compatible],
  "required property added":                           [breaking,      compatible],
  "property removed":                                  [breaking,      breaking],
  "property became required":                          [breaking,      compatible],
  "property became optional":                          [compatible,    breaking],
  "other properties allowed":                          [compatible,    compatible],
  "other properties excluded":                         [breaking,      compatible],
  "other properties unrestricted":                     [compatible,    breaking],
  "other properties restricted":                       [breaking,      compatible],
  "value deprecated":                                  [compatible,    compatible],
  "value no longer deprecated":                        [compatible,    compatible],

  // ── The rest ───────────────────────────────────────────────────────────────────
  "XML form changed":                                  [breaking,      breaking],
  // `not`, `if`, `prefixItems`, `dependentSchemas`, `discriminator`, `encoding`, callbacks …: nothing here weighs them.
  "cannot be judged":                                  [breaking,      breaking],
  "text changed":                                      [documentation, documentation],
} as const satisfies Readonly<Record<string, readonly [ChangeKind | undefined, ChangeKind | undefined]>>;

/** The name of a kind of edit. */
export type RuleName = keyof typeof rules;
