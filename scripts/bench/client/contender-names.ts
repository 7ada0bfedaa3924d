/** The contender that has to keep the bar. */
export const oursWithEverything = "ours, everything on";

/** The contender that the others are compared with. */
export const openapiFetch = "openapi-fetch";
