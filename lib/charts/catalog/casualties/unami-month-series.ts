import { type AnbarCoverage, toAnbarCoverage } from "@/lib/domain/anbar-coverage";
import { isDoubtful, type Observation } from "@/lib/domain/observation";
import type { SameFigures } from "@/lib/domain/same-figures";
import { toBody } from "@/lib/domain/whole-figures";
import { formatPeriod } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import type { ChartContext } from "../../definition";
import type { FillStyle } from "../../fill-styles";
import type { PeriodAxis } from "../../period-axis";
import { toPoint } from "../../point";
import { toPublisherSlot } from "../../slots";
import type { SourceList } from "../../source-list";
import type { ChartPoint, ChartSeries } from "../../spec";
import { toMonthOf, UNAMI } from "./unami-figures";

type Part = AnbarCoverage | "doubtful";

/** A month with Anbar is full; what leaves it out, or may, never looks so. In the order of the legend. */
const fills: Record<Part, FillStyle> = {
  with: "solid",
  without: "hatched",
  some_months: "backhatched",
  not_known: "tinted",
  not_stated: "backhatched",
  doubtful: "tinted",
};

type Place = { toPosition: PeriodAxis["toPosition"]; sources: SourceList };

/** Months as columns of one colour, parted by whether Anbar is in them. Documents that repeat a figure stand in the table only. */
export function toMonthSeries(figures: readonly SameFigures[], place: Place, context: ChartContext): ChartSeries[] {
  const { t, reader } = context;
  return (Object.keys(fills) as Part[]).flatMap((part): ChartSeries[] => {
    const points = figures.flatMap(({ principal, disagreeing, repeats }) => {
      const drawn = [principal, ...disagreeing].filter((one) => toPart(one) === part).map((one) => toMonthPoint(one, place, context));
      const named = repeats.filter((one) => toPart(one) === part).map((one) => ({ ...toMonthPoint(one, place, context), undrawn: true }));
      return [...drawn, ...named];
    });
    const [first] = figures;
    if (points.length === 0 || !first) return [];
    const publisher = toName(toBody(first.principal).shortNames, reader);
    const name = part === "doubtful" ? t("chart.doubtfulPart") : t(`chart.unami.anbar.${part}`);
    return [
      {
        key: `${UNAMI}.${first.principal.populationGroup}.${part}`,
        label: t("chart.seriesPart", { publisher, part: name }),
        slot: part === "doubtful" ? 0 : toPublisherSlot(UNAMI),
        direct: true,
        fill: fills[part],
        points,
      },
    ];
  });
}

function toPart(observation: Observation): Part {
  return isDoubtful(observation) ? "doubtful" : toAnbarCoverage(observation.coverage);
}

function toMonthPoint(observation: Observation, { toPosition, sources }: Place, context: ChartContext): ChartPoint {
  const category = formatPeriod(observation.referencePeriodStart, observation.referencePeriodEnd, context.reader);
  const at = toPosition(`${toMonthOf(observation)}-01`);
  return toPoint(observation, { at, category, source: sources.add(observation.source), unit: "persons" }, context);
}
