import "server-only";
import { toLicenceWords } from "@/lib/charts/licence-words";
import type { Publisher } from "@/lib/domain/observation";
import { readSettings } from "@/lib/env";
import { formatInstantDay } from "@/lib/format/day";
import { formatNumber, formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import packageFile from "@/package.json" with { type: "json" };
import { type PageState, toPageHref } from "./page-state";

/** A part of the method page: its anchor, heading and paragraphs. */
export type AboutSection = { id: AboutSectionId; title: string; paragraphs: string[] };

/** Order of the page. */
const sectionIds = [
  "purpose",
  "promises",
  "definitions",
  "comparability",
  "sums",
  "conflicts",
  "missing",
  "makers",
  "cite",
  "licences",
  "errors",
  "accessibility",
  "privacy",
] as const;
export type AboutSectionId = (typeof sectionIds)[number];

const definitionKeys = [
  "indicator",
  "observation",
  "period",
  "edition",
  "publisher",
  "qualifier",
  "stock",
  "flow",
  "cumulative",
  "rate",
  "denominator",
  "stage",
  "notReported",
  "doubtful",
  "break",
  "place",
] as const;

/** The sections in their order. Definitions, the rules for turnout, the citation and open licences are put beside these paragraphs by the page. */
export function listAboutSections(state: PageState): AboutSection[] {
  const paragraphs = toParagraphs(state);
  return sectionIds.map((id) => ({ id, title: state.t(`about.${id}.title`), paragraphs: paragraphs[id] }));
}

function toParagraphs({ t, reader }: PageState): Record<AboutSectionId, string[]> {
  const figure = t("qualifier.more_than", { value: formatNumber(100_000, reader) });
  return {
    purpose: [t("about.purpose.what"), t("about.purpose.why")],
    promises: [
      t("about.promises.source"),
      t("about.promises.exact", { figure }),
      t("about.promises.kept"),
      t("about.promises.unlike"),
      t("about.promises.taken"),
    ],
    definitions: [],
    comparability: [t("about.comparability.stocks"), t("about.comparability.groups"), t("about.comparability.places")],
    sums: [t("about.sums.marked"), t("about.sums.months"), t("about.sums.ranges"), t("about.sums.rates")],
    conflicts: [t("about.conflicts.beside"), t("about.conflicts.revised")],
    missing: [t("about.missing.licences"), t("about.missing.gaps")],
    makers: [t("about.makers.text"), t("about.makers.independent")],
    cite: [t("about.cite.figure"), t("about.cite.edition")],
    licences: [t("about.licences.code")],
    errors: [toIssueTracker() ? t("about.errors.tracker") : t("about.errors.operator"), t("about.errors.then")],
    accessibility: [
      t("about.accessibility.goal", { standard: "WCAG 2.2" }),
      t("about.accessibility.tested"),
      t("about.accessibility.notTested"),
    ],
    privacy: [t("about.privacy.cookie"), t("about.privacy.requests"), t("about.privacy.log")],
  };
}

/** Words as this site uses them. */
export function listDefinitions({ t }: PageState): { id: string; term: string; text: string }[] {
  return definitionKeys.map((key) => ({
    id: `definition-${key}`,
    term: t(`about.definitions.${key}.term`),
    text: t(`about.definitions.${key}.text`),
  }));
}

/** The edition as it is cited: site, number, day and an address that shows it for ever. */
export function toEditionCitation({ t, reader, locale, edition }: PageState): { text: string; href: string } {
  const href = toPageHref({ parameters: {} }, locale, "", { edition: String(edition.number) });
  const stamp = { number: formatPlain(edition.number, reader), date: formatInstantDay(edition.committedAt, reader) };
  return { text: t("editions.cite.citation", { site: t("site.name"), ...stamp, url: `${readSettings().PUBLIC_URL ?? ""}${href}` }), href };
}

/** Publishers of whom whole series may be passed on, with the licence under which. */
export function listOpenLicences(publishers: Iterable<Publisher>, { t, reader, locale }: PageState) {
  return [...publishers]
    .filter(({ redistributable }) => redistributable === "yes")
    .map(({ code, names, url, licence, licenceUrl, creditLine }) => ({
      code,
      name: toName(names, reader),
      url,
      licence,
      licenceText: toLicenceWords(licence, { t }),
      licenceUrl,
      creditLine,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** Where errors are reported; null where the code does not say where it is developed. */
export function toIssueTracker(): string | null {
  const { bugs } = packageFile as { bugs?: { url?: string } };
  return bugs?.url ?? null;
}
