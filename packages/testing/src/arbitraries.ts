import { arbitraryText, arbitraryXmlText } from "./fixtures/arbitrary-text.ts";
import { createArbitraries } from "./generated/fixtures/arbitraries.ts";
import type { Arbitraries } from "./generated/fixtures/arbitraries.ts";

/**
 * Arbitrary values (fast-check) of every schema, by the name of its type: nulls, absences, and texts that are nasty but
 * legal. All of them are valid by the description and survive JSON.
 *
 * @example
 * fc.assert(fc.property(arbitraries.ConnectionRequest, (request) => findMember(request) !== undefined));
 */
export const arbitraries: Arbitraries = createArbitraries(arbitraryText);

/** The same, limited to the characters that XML 1.0 allows, so that every value survives XML as well. */
export const xmlArbitraries: Arbitraries = createArbitraries(arbitraryXmlText);

export type { Arbitraries };
