import { z } from "zod";
import { formatPeriod } from "@/lib/format/day";
import { toPlaceAxis, toValueAxis } from "../axes";
import { defineChart } from "../definition";
import { toFrame, toHeadings } from "../frame";
import { SourceList, toAttribution } from "../source-list";
import { toAsOfControl } from "../trend-controls";
import { toGiven } from "../trend-parameters";
import { toCampsSentence, toReadingControls } from "./camps-by-governorate-words";
import { type CampMeasure, campMeasures, chooseReading, listReadings, toGovernorateRows, toReadingSeries } from "./camps-readings";

const SLUG = "camps-by-governorate";

const parameters = z.object({
  /** People (if nothing is said), households or camps: three counts, one at a time. */
  measure: z.enum(["people", "households", "camps"]).optional(),
  /** Which body's count of which day: `2019-08-31.iom-dtm`. One that this measure has not gives the count that is shown without it. */
  reading: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\.[a-z0-9.-]{1,120}$/)
    .optional(),
});
type Parameters = z.infer<typeof parameters>;

/** People or households in camps, or camps open, in each governorate that has camps: one body's count of one day at a time. */
export const campsByGovernorate = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: ({ measure = "people" }) => ({
    observations: [
      {
        indicatorCode: campMeasures[measure].indicatorCode,
        locationKind: "governorate",
        dimensions: { shelterType: [null, "camp_kri_administration", "camp_federal_administration"] },
      },
    ],
    locations: { kinds: ["governorate"] },
    camps: true,
  }),
  build: (wanted, data, context) => {
    const { reader, t } = context;
    const measure: CampMeasure = wanted.measure ?? "people";
    const { unit } = campMeasures[measure];
    const readings = listReadings(data.observations);
    const chosen = chooseReading(readings, wanted.reading);
    const sources = new SourceList(context);
    const { rows, withoutCamps } = toGovernorateRows(chosen, unit, data, sources, context);
    const first = chosen?.members[0];
    const title = first
      ? t(`chart.${SLUG}.title`, {
          measure,
          date: formatPeriod(first.referencePeriodStart, first.referencePeriodEnd, reader),
          publisher: toAttribution(first.source, context),
        })
      : t(`chart.${SLUG}.titleEmpty`);
    const series = first ? [toReadingSeries(first, rows, context)] : [];
    return {
      ...toFrame({ slug: SLUG, kind: "bars", parameters: toGiven(wanted), unit, category: "place" }, context),
      title,
      headings: toHeadings(title, sources.sources, context),
      sentence: toCampsSentence(rows, context),
      categoryAxis: toPlaceAxis(
        rows.map(({ category }) => category),
        t("chart.table.place"),
      ),
      valueAxis: toValueAxis(Math.max(0, ...rows.map((row) => row.upper ?? row.value ?? 0)), unit, reader),
      series,
      breaks: [],
      notes: [
        ...(chosen?.hasParts ? [t(`chart.${SLUG}.partsNote`)] : []),
        ...(withoutCamps.length > 0 ? [t(`chart.${SLUG}.none`, { list: withoutCamps.join(t("list.comma")) })] : []),
      ],
      sources: sources.sources,
      controls: [...toReadingControls(measure, readings, chosen, context), toAsOfControl(context)],
      emptyMessage: first ? null : t(`chart.${SLUG}.empty`),
    };
  },
});
