import "server-only";
import { toChartPath } from "@/lib/charts/chart-path";
import { toValueText } from "@/lib/charts/point";
import { toAttribution, toChartSource } from "@/lib/charts/source-list";
import type { ChartPoint, ChartSource, ChartSpec } from "@/lib/charts/spec";
import { listEditionEntries } from "@/lib/data/edition-log";
import { getCurrentEdition } from "@/lib/data/editions";
import { listFigureFates } from "@/lib/data/figure-fates";
import { listIndicators } from "@/lib/data/indicators";
import type { Edition, Indicator } from "@/lib/domain/indicator";
import type { Observation } from "@/lib/domain/observation";
import { type FigureOutcome, listOutcomes } from "@/lib/domain/what-became";
import { formatPeriod } from "@/lib/format/day";
import { formatNumber, formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { toSitePath } from "@/lib/site-path";
import { buildChartWithFigures, type RawParameters } from "./build-chart";
import { listChangesBeside } from "./edition-figures";
import { loadObservationNames, type ObservationNames, toPartsText } from "./observation-words";
import { type PageState, toPageHref } from "./page-state";

/** Whether a chart of an edition still says what it said, and what became of its figures. */
export type Verdict = {
  /** Nothing that was shown has changed; there may be figures that came later. */
  isCurrent: boolean;
  /** Title of the chart as it was. */
  title: string;
  sentence: string;
  changes: VerdictChange[];
  headings: { caption: string; figure: string; was: string; is: string; edition: string; reason: string };
  /** How many more changes there are than are listed. */
  notListed: string | null;
  /** The chart then and now, and the log of editions. */
  links: { text: string; href: string }[];
};

export type VerdictChange = {
  id: string;
  /** Indicator, place, period and parts; or the row and series of a value that this site computed. */
  figure: string;
  /** As read, with its qualifier; says so where there was, or is, none. */
  was: string;
  is: string;
  /** Null: the value is computed from figures of several. */
  edition: { text: string; href: string } | null;
  /** Why, as who committed the edition wrote it. */
  reason: string;
  source: { document: ChartSource; attribution: string } | null;
};

const MOST_LISTED = 100;

/**
 * What became of a chart since an edition, by what the current edition has. Only figures count: names, notes and boundaries may have
 * changed as well.
 *
 * @returns null where the catalog has no such chart
 * @throws BadParametersError where a parameter does not meet the chart's schema
 */
export async function loadVerdict(slug: string, parameters: RawParameters, pinned: Edition, state: PageState): Promise<Verdict | null> {
  const current = await getCurrentEdition();
  const [then, now] = await Promise.all([
    buildChartWithFigures(slug, parameters, pinned, state.reader),
    buildChartWithFigures(slug, parameters, current, state.reader),
  ]);
  if (!then || !now) return null;
  const shownThen = listDrawn(then.spec, then.observations);
  const fates = await listFigureFates(
    shownThen.map(({ id }) => id),
    current.number,
  );
  const outcomes = listOutcomes(shownThen, listDrawn(now.spec, now.observations), pinned.number, fates);
  const figures = await toFigureChanges(outcomes, current, state);
  const computed = listComputedChanges(then.spec, now.spec, state);
  const changes = [...figures, ...computed].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return {
    ...toSentence(changes, shownThen.length > 0, pinned, current, state),
    title: then.spec.title,
    changes: changes.slice(0, MOST_LISTED).map(({ kind: _, ...change }) => change),
    headings: toHeadings(pinned, current, state),
    notListed:
      changes.length > MOST_LISTED
        ? state.t("editions.notListed", {
            count: changes.length - MOST_LISTED,
            text: formatNumber(changes.length - MOST_LISTED, state.reader),
          })
        : null,
    links: toLinks(then.spec, pinned, current, state),
  };
}

/** Figures of a chart's points; what was merely read for it does not count. */
function listDrawn({ series }: ChartSpec, observations: Observation[]): Observation[] {
  const drawn = new Set(series.flatMap(({ points }) => points.map(({ figure }) => figure)));
  return observations.filter(({ id }) => drawn.has(id));
}

/** In the order in which they are listed: what no longer holds comes first. */
const kinds = ["revised", "withdrawn", "computed", "beside", "added"] as const;

type Change = VerdictChange & { kind: (typeof kinds)[number] };

async function toFigureChanges(outcomes: FigureOutcome[], current: Edition, state: PageState): Promise<Change[]> {
  if (outcomes.length === 0) return [];
  const figures = outcomes.flatMap(({ was, is }) => is ?? was ?? []);
  const [names, indicators, entries] = await Promise.all([
    loadObservationNames(figures, current.number),
    listIndicators(current.number),
    listEditionEntries([...new Set(outcomes.map(({ edition }) => edition))]),
  ]);
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const reasons = new Map(entries.map(({ number, reason }) => [number, reason]));
  return outcomes.flatMap((outcome) => toFigureChange(outcome, { names, indicators: byCode, reasons }, state) ?? []);
}

type Known = { names: ObservationNames; indicators: ReadonlyMap<string, Indicator>; reasons: ReadonlyMap<number, string> };

/** Null: the figure was another in between, and is again what it was. */
function toFigureChange(outcome: FigureOutcome, { names, indicators, reasons }: Known, state: PageState): Change | null {
  const { t, reader, locale } = state;
  const { was, is, edition } = outcome;
  const figure = is ?? was;
  const indicator = indicators.get(figure.indicatorCode);
  const toText = (one: Observation) => toValueText(one, indicator?.unit ?? "", state);
  const isSame = was !== null && is !== null && saysTheSame(was, is);
  const beside = isSame ? listChangesBeside(is, was, state).join(t("list.separator")) : "";
  if (isSame && beside === "") return null;
  return {
    id: figure.id,
    kind: beside === "" ? outcome.kind : "beside",
    figure: toFigureName(figure, indicator, names, state),
    was: was ? toText(was) : t("verify.notYet"),
    is: beside === "" ? (is ? toText(is) : t("verify.withdrawn")) : t("editions.change.same", { parts: beside }),
    edition: {
      text: t("editions.number", { number: formatPlain(edition, reader) }),
      href: toPageHref({ parameters: {} }, locale, `/editions/${edition}`, { digits: state.parameters.digits }),
    },
    reason: reasons.get(edition) ?? "",
    source: { document: toChartSource(figure.source, 1, state), attribution: toAttribution(figure.source, state) },
  };
}

function saysTheSame(one: Observation, other: Observation): boolean {
  return (["value", "lower", "upper", "qualifier"] as const).every((name) => one[name] === other[name]);
}

function toFigureName(figure: Observation, indicator: Indicator | undefined, names: ObservationNames, state: PageState): string {
  const { t, reader } = state;
  const place = names.places.get(figure.locationCode);
  const parts = toPartsText(figure, names, state);
  return [
    indicator ? toName(indicator.names, reader) : figure.indicatorCode,
    place ? toName(place.names, reader) : figure.locationCode,
    formatPeriod(figure.referencePeriodStart, figure.referencePeriodEnd, reader),
    ...(parts === "" ? [] : [parts]),
  ].join(t("list.comma"));
}

/** Values that this site computed from published figures, and that come out otherwise now. */
function listComputedChanges(then: ChartSpec, now: ChartSpec, state: PageState): Change[] {
  const is = new Map(listComputed(now));
  return listComputed(then).flatMap(([id, { name, point }]) => {
    const text = is.get(id)?.point.text ?? state.t("verify.noLonger");
    return text === point.text
      ? []
      : [
          {
            id,
            kind: "computed" as const,
            figure: name,
            was: point.text,
            is: text,
            edition: null,
            reason: state.t("verify.computed"),
            source: null,
          },
        ];
  });
}

function listComputed({ series }: ChartSpec): [string, { name: string; point: ChartPoint }][] {
  return series.flatMap(({ key, label, points }) =>
    points
      .filter(({ computed }) => computed)
      .map((point): [string, { name: string; point: ChartPoint }] => [
        `${key}|${point.category}`,
        { name: `${point.category}: ${label}`, point },
      ]),
  );
}

function toSentence(
  changes: Change[],
  hadFigures: boolean,
  pinned: Edition,
  current: Edition,
  state: PageState,
): Pick<Verdict, "isCurrent" | "sentence"> {
  const { t, reader } = state;
  const editions = { number: formatPlain(pinned.number, reader), current: formatPlain(current.number, reader) };
  if (pinned.number === current.number) return { isCurrent: true, sentence: t("verify.newest", editions) };
  const toCounts = (counted: readonly Change["kind"][]) =>
    counted
      .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => {
        const values = { count, text: formatNumber(count, reader) };
        return kind === "beside" || kind === "computed" ? t(`verify.counts.${kind}`, values) : t(`editions.counts.${kind}`, values);
      })
      .join(t("list.comma"));
  const outdated = toCounts(["revised", "withdrawn", "computed"]);
  if (outdated !== "") {
    const counts = toCounts(kinds);
    return { isCurrent: false, sentence: t("verify.changed", { ...editions, counts }) };
  }
  const later = toCounts(["beside", "added"]);
  if (!hadFigures && later !== "") return { isCurrent: false, sentence: t("verify.nothingThen", { ...editions, counts: later }) };
  return {
    isCurrent: true,
    sentence: later === "" ? t("verify.unchanged", editions) : t("verify.unchangedBut", { ...editions, counts: later }),
  };
}

function toHeadings(pinned: Edition, current: Edition, { t, reader }: PageState): Verdict["headings"] {
  return {
    caption: t("verify.table.caption"),
    figure: t("verify.table.figure"),
    was: t("verify.table.was", { number: formatPlain(pinned.number, reader) }),
    is: t("verify.table.is", { number: formatPlain(current.number, reader) }),
    edition: t("verify.table.edition"),
    reason: t("verify.table.reason"),
  };
}

function toLinks(then: ChartSpec, pinned: Edition, current: Edition, { t, reader, locale, parameters }: PageState): Verdict["links"] {
  return [
    { text: t("verify.links.then", { number: formatPlain(pinned.number, reader) }), href: toSitePath(toChartPath(then, pinned.number)) },
    ...(pinned.number === current.number
      ? []
      : [{ text: t("verify.links.now", { number: formatPlain(current.number, reader) }), href: toSitePath(toChartPath(then, null)) }]),
    { text: t("verify.links.editions"), href: toPageHref({ parameters: {} }, locale, "/editions", { digits: parameters.digits }) },
  ];
}
