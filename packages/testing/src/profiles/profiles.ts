import { effectiveProfile } from "./effective-profile.ts";
import type { Profile, ProfileName } from "./profile.ts";
import { publishedProfile } from "./published-profile.ts";

/** The descriptions that a sandbox can stand on. */
export const profiles: Readonly<Record<ProfileName, Profile>> = Object.freeze({
  effective: effectiveProfile,
  published: publishedProfile,
});
