import { toAnbarCoverage } from "@/lib/domain/anbar-coverage";
import type { Observation } from "@/lib/domain/observation";
import type { SumOfMonths } from "@/lib/domain/sum-of-months";
import { formatYear } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import type { ChartContext } from "../../definition";
import { toMonthNames } from "../../month-list";
import { toPoint } from "../../point";
import { toPublisherSlot } from "../../slots";
import type { SourceList } from "../../source-list";
import type { ChartPoint, ChartSeries } from "../../spec";
import { listMonthsWith, UNAMI } from "./unami-figures";
import type { GroupName } from "./unami-words";

const SLUG = "unami-casualties-by-year";

/** One total: who is counted, and the year with how its total came about. */
export type YearRow = { year: number; series: Omit<ChartSeries, "points">; point: ChartPoint };

/** "2014 · as published · with Anbar". */
export function toPublishedRow(observation: Observation, toGroup: GroupName, sources: SourceList, context: ChartContext): YearRow {
  const { t, reader } = context;
  const year = Number(observation.referencePeriodStart.slice(0, 4));
  const anbar = t(`chart.unami.anbar.${toAnbarCoverage(observation.coverage)}`);
  const category = [formatYear(year, reader), t(`chart.${SLUG}.published`), anbar].join(" · ");
  const group = observation.populationGroup ?? "";
  return {
    year,
    series: { key: `${UNAMI}.${group}`, label: toGroup(group), slot: toPublisherSlot(UNAMI), direct: true },
    point: toPoint(observation, { at: 0, category, source: sources.add(observation.source), unit: "persons" }, context),
  };
}

/** "2015 · sum of 12 months, by this site · without Anbar in October, November"; with no marker of a publisher, since nobody published it. */
export function toSumRow(sum: SumOfMonths, toGroup: GroupName, sources: SourceList, context: ChartContext): YearRow {
  const { t, reader } = context;
  const [first] = sum.months as [Observation];
  const group = first.populationGroup ?? "";
  const how = t(`chart.${SLUG}.sum`, { count: sum.months.length, text: formatPlain(sum.months.length, reader) });
  const category = [formatYear(sum.year, reader), how, toAnbarOfSum(sum, context)].join(" · ");
  const documents = [...new Set(sum.months.map((one) => sources.add(one.source)))];
  const figure: Observation = { ...first, ...sum, coverage: null, note: null };
  const numbers = documents.map((position) => `[${sources.sources[position]?.number}]`).join(t("list.comma"));
  return {
    year: sum.year,
    series: { key: `${UNAMI}.${group}.sum`, label: t(`chart.${SLUG}.sumOf`, { group: toGroup(group) }), slot: 0, direct: true },
    point: {
      ...toPoint(figure, { at: 0, category, source: documents[0] ?? 0, unit: "persons" }, context),
      computed: true,
      figure: null,
      note: t(`chart.${SLUG}.remark`, { documents: numbers }),
    },
  };
}

/** In which of its months Anbar is left out, and in which nobody knows. */
export function toAnbarOfSum({ months }: SumOfMonths, context: ChartContext): string {
  const { t } = context;
  const without = listMonthsWith(months, "without", "some_months");
  const unknown = listMonthsWith(months, "not_known", "not_stated");
  if (without.length + unknown.length === 0) return t("chart.unami.anbar.with");
  return [
    ...(without.length > 0 ? [t(`chart.${SLUG}.withoutIn`, { months: toMonthNames(without, context) })] : []),
    ...(unknown.length > 0 ? [t(`chart.${SLUG}.unknownIn`, { months: toMonthNames(unknown, context) })] : []),
  ].join(t("list.separator"));
}
