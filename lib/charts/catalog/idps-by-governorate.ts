import { z } from "zod";
import type { Indicator } from "@/lib/domain/indicator";
import type { ObservationQuery } from "@/lib/domain/query";
import { toName } from "@/lib/format/reader";
import { type ChartContext, defineChart } from "../definition";
import { toPlaceBarsSpec } from "../place-bars";
import { readingParameters } from "../reading-parameters";
import type { ChartControl } from "../spec";
import { toGiven } from "../trend-parameters";

const SLUG = "idps-by-governorate";

/** What may be shown by governorate, one at a time: persons and households are never on one axis. */
const measures = ["idps", "idp_households", "returnees", "returnee_households", "idp_returns", "disaster_event_idps"] as const;
type Measure = (typeof measures)[number];

/** Which figures of a measure stand for the whole of it. Conflict is the whole of what UNHCR counts; DTM states no cause. */
const dimensions: Partial<Record<Measure, ObservationQuery["dimensions"]>> = {
  idps: { cause: [null, "conflict"] },
  disaster_event_idps: { cause: ["drought"] },
};

const parameters = readingParameters.extend({ measure: z.enum(measures).optional() });
type Parameters = z.infer<typeof parameters>;

/** Displaced or returned people in each governorate, one year and one publisher at a time. */
export const idpsByGovernorate = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: ({ measure = "idps" }) => ({
    observations: [
      { indicatorCode: measure, locationKind: "governorate", ...(dimensions[measure] && { dimensions: dimensions[measure] }) },
    ],
    locations: { kinds: ["governorate"] },
    indicators: [...measures],
    boundaries: true,
  }),
  build: (wanted, data, context) => {
    const { t, reader } = context;
    const measure = wanted.measure ?? "idps";
    const indicator = data.indicators.find(({ code }) => code === measure);
    const hosts = measure === "idps" || measure === "idp_households";
    return toPlaceBarsSpec(
      {
        slug: SLUG,
        parameters: toGiven(wanted),
        wanted,
        unit: indicator?.unit ?? "persons",
        name: measure === "idps" ? t("chart.idps-over-time.name") : indicator ? toName(indicator.names, reader) : measure,
        observations: data.observations,
        locations: data.locations,
        placeOf: ({ locationCode }) => locationCode,
        highest: (values) => (hosts ? t(`chart.${SLUG}.highest`, values) : t("chart.places.highest", values)),
        notes: [...(hosts ? [t(`chart.${SLUG}.hosting`)] : []), t(`chart.${SLUG}.halabja`)],
        controls: [toMeasureControl(measure, data.indicators, context)],
        boundaries: data.boundaries,
      },
      context,
    );
  },
});

function toMeasureControl(measure: Measure, indicators: Indicator[], { t, reader }: ChartContext): ChartControl {
  const options = measures.map((code) => {
    const indicator = indicators.find((one) => one.code === code);
    return { value: code, label: indicator ? toName(indicator.names, reader) : code };
  });
  return { name: "measure", label: t("chart.measure"), value: measure, options };
}
