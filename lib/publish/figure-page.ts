import "server-only";
import type { CitationListProps } from "@/components/export/citation-list";
import type { Fact } from "@/components/places/place-facts";
import { toValueText } from "@/lib/charts/point";
import { toAttribution, toChartSource } from "@/lib/charts/source-list";
import type { ChartSource } from "@/lib/charts/spec";
import { getEdition } from "@/lib/data/editions";
import { getIndicator } from "@/lib/data/indicators";
import { findObservation } from "@/lib/data/observations";
import { listRevisions } from "@/lib/data/revisions";
import type { Edition, Indicator } from "@/lib/domain/indicator";
import { isDoubtful, type Observation } from "@/lib/domain/observation";
import { toObservationCitations } from "@/lib/export/citations/citations";
import { formatInstantDay, formatPeriod } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { toCitations } from "./citation-words";
import { loadObservationNames, toPartsText, toPlaceLink } from "./observation-words";
import { type PageState, toPageHref } from "./page-state";
import { toPublicUrl } from "./public-url";

/** One figure with all that is known of it. */
export type FigureFacts = {
  title: string;
  /** As read, with its qualifier. */
  value: string;
  facts: Fact[];
  source: ChartSource;
  attribution: string;
  /** What was said of it, in the source data's language. */
  note: string | null;
  flags: string[];
  revisions: string[];
  /** Says that it no longer stands; null where it does. */
  ended: string | null;
  back: { text: string; href: string };
  cite: CitationListProps;
};

/** @returns null where the edition has no such figure, nor had it before */
export async function loadFigureFacts(id: string, state: PageState): Promise<FigureFacts | null> {
  const found = /^[1-9]\d{0,17}$/.test(id) ? await findObservation(id, state.edition.number) : null;
  const indicator = found && (await getIndicator(found.observation.indicatorCode, state.edition.number));
  if (!found || !indicator) return null;
  const { observation, lastEdition } = found;
  const { t, reader, edition } = state;
  const [names, revisions] = await Promise.all([
    loadObservationNames([observation], edition.number),
    listRevisions([observation], edition.number),
  ]);
  const place = toPlaceLink(observation.locationCode, names, state);
  const period = formatPeriod(observation.referencePeriodStart, observation.referencePeriodEnd, reader);
  const part = toPartsText(observation, names, state);
  const name = toName(indicator.names, reader);
  const words = { indicator: name, place: place.name, period };
  const title = part === "" ? t("indicators.figure.title", words) : t("indicators.figure.titleOfPart", { ...words, part });
  const value = toValueText(observation, indicator.unit, state);
  return {
    title,
    value,
    facts: toFacts({ name, place, period, part }, indicator, state),
    source: toChartSource(observation.source, 1, state),
    attribution: toAttribution(observation.source, state, "names"),
    note: [observation.coverage, observation.note].filter((text) => text !== null).join(" ") || null,
    flags: toFlags(observation, state),
    revisions: (revisions.get(observation.id) ?? []).map((revision) =>
      t("indicators.revision", {
        value: toValueText(revision, indicator.unit, state),
        edition: formatPlain(revision.untilEdition, reader),
        reason: revision.reason,
      }),
    ),
    ended: lastEdition === null ? null : t("indicators.figure.ended", { edition: formatPlain(lastEdition + 1, reader) }),
    back: {
      text: t("indicators.figure.back", { indicator: name }),
      href: `${toPageHref(state, state.locale, `/indicators/${indicator.code}`)}#figures`,
    },
    cite: await toCite(observation, { title, value }, (lastEdition !== null && (await getEdition(lastEdition))) || edition, state),
  };
}

function toFlags(observation: Observation, { t }: PageState): string[] {
  return [
    ...(observation.stage === "preliminary" || observation.qualifier === "provisional" ? [t("chart.preliminary")] : []),
    ...(isDoubtful(observation) ? [t("chart.doubtful")] : []),
  ];
}

type Words = { name: string; place: { name: string; href: string }; period: string; part: string };

function toFacts({ name, place, period, part }: Words, { code }: Indicator, state: PageState): Fact[] {
  const { t, locale } = state;
  const toLink = (key: string, text: string, href: string) => [{ code: key, name: text, href }];
  return [
    { label: t("indicators.figure.indicator"), links: toLink(code, name, toPageHref(state, locale, `/indicators/${code}`)) },
    { label: t("indicators.figure.place"), links: toLink(place.href, place.name, place.href) },
    { label: t("indicators.figure.period"), text: period },
    ...(part === "" ? [] : [{ label: t("indicators.figure.part"), text: part }]),
  ];
}

/** Cited in the edition in which it stood, so that the address shows it for ever. */
async function toCite(observation: Observation, figure: { title: string; value: string }, edition: Edition, state: PageState) {
  const { t, reader, locale } = state;
  const { number, committedAt } = edition;
  const stamp = {
    site: t("site.name"),
    siteUrl: toPublicUrl(`/${locale}`),
    slug: observation.indicatorCode,
    edition: number,
    committedAt,
    editionText: t("chart.editionStamp", { number: formatPlain(number, reader), date: formatInstantDay(committedAt, reader) }),
    permalink: toPublicUrl(`/${locale}/figures/${observation.id}?edition=${number}`),
  };
  const citations = await toObservationCitations(observation, figure, stamp, reader);
  return { title: t("indicators.figure.cite"), intro: t("export.panel.cite.intro"), citations: toCitations(citations, t) };
}
