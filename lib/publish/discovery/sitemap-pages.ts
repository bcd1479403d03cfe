import "server-only";
import { chartCatalog } from "@/lib/charts/catalog";
import { type LastChanges, listLastChanges } from "@/lib/data/coverage";
import { pageEditions } from "@/lib/data/edition-log";
import { listCatalogueEntries } from "../search-catalogue";
import { footerSections, sections } from "../site-sections";
import { rememberByEdition } from "./by-edition";

/** What sitemaps are split by: one or more a kind. */
export const sitemapKinds = ["pages", "indicators", "camps", "elections", "incidents", "locations", "charts", "editions"] as const;
export type SitemapKind = (typeof sitemapKinds)[number];

/** A page without its language, and the instant of the edition that last changed its figures; null where it has none. */
export type SitemapPage = { path: string; changedAt: string | null };

/** Pages whose words come with the release and not with an edition. */
const withoutFigures = new Set(["/about", "/report", "/verify"]);

/** All plain pages by kind as they are in an edition, read once an edition. */
export const listSitemapPages = rememberByEdition("sitemap pages", async (edition: number) => {
  const [entries, changes, { editions }] = await Promise.all([
    listCatalogueEntries(edition),
    listLastChanges(edition),
    pageEditions(edition, { skip: 0, take: edition }),
  ]);
  const instants = new Map(editions.map(({ number, committedAt }) => [number, committedAt]));
  const toInstant = (number: number | undefined) => instants.get(number ?? edition) ?? null;
  const now = toInstant(edition);
  const pages: Record<SitemapKind, SitemapPage[]> = {
    pages: [...sections, ...footerSections].map(({ path }) => ({ path, changedAt: withoutFigures.has(path) ? null : now })),
    indicators: [],
    camps: [],
    elections: [],
    incidents: [],
    locations: [],
    // A chart that can't be drawn before something is chosen has no plain page.
    charts: [...chartCatalog.values()]
      .filter(({ parameters }) => parameters.safeParse({}).success)
      .map(({ slug }) => ({ path: `/charts/${slug}`, changedAt: now })),
    editions: editions.map(({ number, committedAt }) => ({ path: `/editions/${number}`, changedAt: committedAt })).reverse(),
  };
  for (const { path } of entries) {
    const [, kind = "", code = ""] = path?.split("/") ?? [];
    if (!path || !isOfCatalogue(kind)) continue;
    const changed = changes[kind === "camps" ? "locations" : kind].get(code);
    // Places of which nothing is known have a page for readers who look for it, but nothing to be found by.
    if (kind === "locations" && changed === undefined) continue;
    pages[kind].push({ path, changedAt: changed === undefined ? null : toInstant(changed) });
  }
  return pages;
});

function isOfCatalogue(kind: string): kind is keyof LastChanges | "camps" {
  return ["indicators", "camps", "elections", "incidents", "locations"].includes(kind);
}
