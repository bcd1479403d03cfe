import { groupBy } from "@/lib/domain/group-by";
import type { Location } from "@/lib/domain/location";
import type { Observation } from "@/lib/domain/observation";
import { toPeriodSpan } from "@/lib/domain/period-span";
import { formatYear } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import type { ChartContext } from "../../definition";

export function isWholeYear({ referencePeriodStart, referencePeriodEnd }: Observation): boolean {
  return toPeriodSpan(referencePeriodStart, referencePeriodEnd) === "year";
}

/** "Whole years with a figure: 2012, 2020. Parts of: 2014, 2017. There is no figure for any other year." Each place by itself. */
export function toYearCoverage(observations: Observation[], locations: Location[], context: ChartContext): string {
  const { t, reader } = context;
  const counted = observations.filter(({ value }) => value !== null);
  const byPlace = groupBy(counted, ({ locationCode }) => locationCode);
  const texts = [...byPlace].map(([code, members]) => {
    const text = toPlaceCoverage(members, context);
    const place = locations.find((one) => one.code === code);
    return byPlace.size > 1 && place ? t("chart.women.ofPlace", { place: toName(place.names, reader), text }) : text;
  });
  return [...texts, t("chart.women.otherYears")].join(" ");
}

function toPlaceCoverage(observations: Observation[], context: ChartContext): string {
  const { t } = context;
  const whole = toYears(observations.filter(isWholeYear), context);
  const parts = toYears(
    observations.filter((one) => !isWholeYear(one)),
    context,
  );
  return [
    whole === "" ? t("chart.women.noWholeYear") : t("chart.women.wholeYears", { years: whole }),
    ...(parts === "" ? [] : [t("chart.women.partYears", { years: parts })]),
  ].join(" ");
}

function toYears(observations: Observation[], { t, reader }: ChartContext): string {
  const years = [...new Set(observations.map(({ referencePeriodEnd }) => Number(referencePeriodEnd.slice(0, 4))))].sort((a, b) => a - b);
  return years.map((year) => formatYear(year, reader)).join(t("list.comma"));
}
