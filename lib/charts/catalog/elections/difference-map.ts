import type { Location } from "@/lib/domain/location";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import type { Boundaries } from "@/lib/geo/boundaries";
import { toDirection } from "@/lib/i18n/locales";
import type { ChartContext } from "../../definition";
import type { DimensionWords } from "../../dimension-words";
import type { ChartMap } from "../../map/chart-map";
import { toChartMap } from "../../map/to-chart-map";
import { toDifferenceMap } from "../../map/to-difference-map";
import type { SourceList } from "../../source-list";
import type { ChartPoint, ChartSeries } from "../../spec";
import type { DifferenceRow } from "./difference-spec";
import { toTurnoutText } from "./turnout-words";

const SLUG = "turnout-difference";

/** "+12.3 points", "−4 points". */
export function formatDifference(value: number, context: ChartContext): string {
  return context.t(`chart.${SLUG}.points`, { value: formatSigned(value, context) });
}

function formatSigned(value: number, { reader }: ChartContext): string {
  const number = formatNumber(Math.abs(value), reader);
  if (value === 0) return number;
  const signed = `${value > 0 ? "+" : "−"}${number}`;
  // Before the number also where the text around it runs from the right.
  return toDirection(reader.locale) === "rtl" ? `\u2066${signed}\u2069` : signed;
}

/** What the map and the table say of a place: subtracted by this site, with the two figures it is made of. */
export function toDifferencePoint(
  { older, newer, difference, category }: DifferenceRow,
  at: number,
  sources: SourceList,
  words: DimensionWords,
  context: ChartContext,
): ChartPoint {
  const points = formatDifference(difference, context);
  return {
    at,
    category,
    value: difference,
    lower: null,
    upper: null,
    qualifier: "exact",
    text: context.t(`chart.${SLUG}.differenceText`, {
      points,
      older: toTurnoutText(older, words, context),
      newer: toTurnoutText(newer, words, context),
    }),
    shortText: points,
    preliminary: older.stage === "preliminary" || newer.stage === "preliminary",
    doubtful: false,
    gapBefore: false,
    undrawn: true,
    computed: true,
    source: sources.add(newer.source),
    figure: null,
    note: null,
  };
}

/** Governorates that both tables give; all others have no difference. */
export function toDifferencesMap(
  boundaries: Boundaries,
  rows: readonly DifferenceRow[],
  locations: readonly Location[],
  series: readonly ChartSeries[],
  context: ChartContext,
): ChartMap {
  const { t } = context;
  const seriesIndex = series.findIndex(({ key }) => key === "difference");
  const places = locations
    .filter(({ kind }) => kind === "governorate")
    .map(({ code, names }) => {
      const pointIndex = rows.findIndex(({ location }) => location.code === code);
      return { code, name: toName(names, context.reader), point: pointIndex === -1 ? null : { seriesIndex, pointIndex } };
    });
  const words = {
    legendTitle: t(`chart.${SLUG}.mapLegend`),
    noFigure: t(`chart.${SLUG}.noFigure`),
    format: (value: number) => formatSigned(value, context),
    toRange: (from: string | null, to: string | null) => {
      if (from === null) return t(`chart.${SLUG}.below`, { to: to ?? "" });
      return to === null ? t(`chart.${SLUG}.above`, { from }) : t(`chart.${SLUG}.range`, { from, to });
    },
  };
  return toDifferenceMap(toChartMap({ boundaries, series, places, unit: "percent" }, context), series, words, context);
}
