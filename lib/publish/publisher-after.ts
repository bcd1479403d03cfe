import "server-only";
import { toValueText } from "@/lib/charts/point";
import { listFiguresById } from "@/lib/data/publisher-series";
import { type CarriedOn, type CarriedOnVerdict, toCarriedOn } from "@/lib/domain/carried-on";
import type { Observation } from "@/lib/domain/observation";
import { type PublishedSeries, toBodyCode, toSeriesKey } from "@/lib/domain/published-series";
import { formatNumber } from "@/lib/format/number";
import type { PageState } from "./page-state";
import {
  isHere,
  type LinkedDocument,
  type PublisherCatalogue,
  passesOn,
  toBodyName,
  toCountedText,
  toDocument,
  toIndicatorLink,
  toPeriodText,
} from "./publisher-catalogue";

/** The mission after which others go on. */
export const MISSION = "unami";

/** A figure with its period and document; no value where it would be that of one governorate of many. */
export type SeriesReading = { body: string; value: string | null; period: string; document: LinkedDocument };

export type AfterSeries = { key: string; counted: string; figures: string; last: SeriesReading[]; others: SeriesReading[] };
export type AfterIndicator = { code: string; indicator: { name: string; href: string }; series: AfterSeries[]; besides: AfterBeside[] };
export type AfterBeside = { body: string; counted: string; period: string; document: LinkedDocument };
export type AfterVerdict = { verdict: CarriedOnVerdict; heading: string; text: string; indicators: AfterIndicator[] };

const verdicts: readonly CarriedOnVerdict[] = ["carried_on", "also_counted", "nobody"];

/** What the mission counted, by whether others go on: a rule over the figures of this edition, told beside it (`toCarriedOn`). */
export async function loadAfterMission(catalogue: PublisherCatalogue, recentSince: string, state: PageState): Promise<AfterVerdict[]> {
  const { t, reader } = state;
  const passing = new Set([...catalogue.kinds.keys()].filter((code) => passesOn(catalogue, code)));
  const found = toCarriedOn(MISSION, catalogue.series.filter(isHere), recentSince, passing);
  const told = found.flatMap(({ series }) => series.flatMap(({ last, others }) => [...last, ...others]));
  const figures = await listFiguresById([...new Set(told.map(({ lastId }) => lastId))], state.edition.number);
  const toReading = (series: PublishedSeries): SeriesReading => ({
    body: toBodyName(catalogue, toBodyCode(series), state),
    value: series.place.code === null ? null : toFigureText(figures.get(series.lastId), catalogue, state),
    period: toPeriodText(series, state),
    document: toDocument(series, catalogue, state),
  });
  const toSeries = ({ last, figures: count, others }: CarriedOn): AfterSeries[] =>
    last.slice(0, 1).map((one) => ({
      key: toSeriesKey(one),
      counted: toCountedText(one, catalogue, state),
      figures: t("sources.figures", { count, text: formatNumber(count, reader) }),
      last: last.map(toReading),
      others: others.map(toReading),
    }));
  return verdicts.flatMap((verdict) => {
    const indicators = found.flatMap(({ indicatorCode, series, besides }): AfterIndicator[] => {
      const ofVerdict = series.filter((one) => one.verdict === verdict);
      if (ofVerdict.length === 0) return [];
      return [
        {
          code: indicatorCode,
          indicator: toIndicatorLink(catalogue, indicatorCode, state),
          series: ofVerdict.flatMap(toSeries),
          besides: besides.map((one) => ({
            body: toBodyName(catalogue, toBodyCode(one), state),
            counted: toCountedText(one, catalogue, state),
            period: toPeriodText(one, state),
            document: toDocument(one, catalogue, state),
          })),
        },
      ];
    });
    if (indicators.length === 0) return [];
    const count = indicators.reduce((sum, { series }) => sum + series.length, 0);
    return [
      {
        verdict,
        heading: t(`sources.after.${verdict}.heading`, { count, text: formatNumber(count, reader) }),
        text: t(`sources.after.${verdict}.text`),
        indicators,
      },
    ];
  });
}

function toFigureText(figure: Observation | undefined, { indicators }: PublisherCatalogue, state: PageState): string | null {
  if (!figure) return null;
  return toValueText(figure, indicators.get(figure.indicatorCode)?.unit ?? "", state);
}
