import type { Readiness } from "@/lib/data/readiness";
import type { SiteLoad } from "../metrics.mjs";
import type { SiteSide } from "../site-side.mjs";

const load: SiteLoad = {
  edition: 12,
  editionCommittedAt: Date.UTC(2026, 0, 1),
  editionReadAt: Date.now(),
  isDatabaseAway: false,
  pools: [{ name: "drawings", workers: 2, working: 1, waiting: 3 }],
  database: [{ name: "localhost:5432", total: 4, idle: 3, waiting: 0 }],
};

/** Stands in for what Next bundles; what is given of it differs. */
export function setSiteSide(given: Omit<Partial<SiteSide>, "readLoad" | "readEditionState"> & { load?: Partial<SiteLoad> } = {}): void {
  const ready: Readiness = { isReady: true, isDatabaseReachable: true, pendingMigrations: [], edition: 12, problem: null };
  const side: SiteSide = {
    toTroublePage: ({ kind, locale, id, seconds }) => `<!doctype html><html lang="${locale}"><body>${kind} ${id} ${seconds}</body></html>`,
    toAgeNote: (locale) => `<p>as of then (${locale})</p>`,
    checkReadiness: async () => ready,
    findFailure: () => null,
    ...given,
    readEditionState: () => ({ ...load, ...given.load }),
    readLoad: () => ({ ...load, ...given.load }),
  };
  Object.assign(globalThis, { iraqIndicatorsSite: side });
}
