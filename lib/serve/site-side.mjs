// @ts-check

/**
 * What the web server asks of the code that Next bundles, in the same process: it knows the database, the languages and the look.
 * `instrumentation.ts` puts it where both sides find it.
 *
 * @typedef {"away" | "busy" | "failed" | "tooMany"} TroubleKind the database gives no answer; there is more to do than can be done in
 *   time; a fault of ours; too many requests from one address
 *
 * @typedef {object} Trouble
 * @property {TroubleKind} kind
 * @property {"en" | "ar" | "ckb"} locale
 * @property {string} id of the request
 * @property {string} href to try again
 * @property {number | null} seconds after which that makes sense
 *
 * @typedef {object} SiteSide
 * @property {(trouble: Trouble) => string} toTroublePage a whole document that needs no database
 * @property {(locale: "en" | "ar" | "ckb", readAt: number) => string} toAgeNote markup for a page that could not be checked against the
 *   database since then, milliseconds since 1970
 * @property {() => Promise<import("../data/readiness").Readiness>} checkReadiness
 * @property {() => import("./metrics.mjs").EditionState} readEditionState asks nobody
 * @property {() => import("./metrics.mjs").SiteLoad} readLoad the same, with how much work there is
 * @property {(id: string) => "away" | "busy" | "failed" | null} findFailure what a request met, if it met something
 */

/** @returns {SiteSide | null} null while Next is still starting */
export function findSiteSide() {
  return /** @type {typeof globalThis & { iraqIndicatorsSite?: SiteSide }} */ (globalThis).iraqIndicatorsSite ?? null;
}

/** Number of the current edition, remembered for a moment. @returns {Promise<number>} */
export async function readEdition() {
  const shared = /** @type {typeof globalThis & { iraqIndicatorsReadEdition?: () => Promise<number> }} */ (globalThis);
  return shared.iraqIndicatorsReadEdition ? shared.iraqIndicatorsReadEdition() : 0;
}

/** Whether the database gave no answer the last time it was asked. */
export function isDatabaseAway() {
  return findSiteSide()?.readEditionState().isDatabaseAway ?? false;
}
