import { z } from "zod";
import { toName } from "@/lib/format/reader";
import { defineChart } from "../definition";
import { toDimensionWords } from "../dimension-words";
import { toTrendControls } from "../trend-controls";
import { isWithin, toGiven, trendParameters } from "../trend-parameters";
import { toTrendSpec } from "../trend-spec";
import { toYearsShown } from "./camp-years-shown";

const SLUG = "people-in-camps";
const COUNTRY = "IQ";

const parameters = trendParameters.omit({ publisher: true, span: true }).extend({
  /** People, or households: two counts that never share an axis. */
  measure: z.enum(["people", "households"]).optional(),
});
type Parameters = z.infer<typeof parameters>;

/** Displaced people, or displaced households, who live in camps at a place: one line for each body that counts them. */
export const peopleInCamps = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: ({ location = COUNTRY, measure }) => ({
    observations: [{ indicatorCode: toIndicator(measure), locationCodes: [location] }],
    locations: { codes: [location] },
    breaks: [{ indicatorCode: toIndicator(measure), locationCode: location }],
  }),
  build: (wanted, data, context) => {
    const { t, reader } = context;
    const location = wanted.location ?? COUNTRY;
    const place = data.locations[0] ? toName(data.locations[0].names, reader) : location;
    const households = wanted.measure === "households";
    const observations = data.observations.filter(({ referencePeriodEnd }) => isWithin(referencePeriodEnd, wanted));
    const years = toYearsShown(observations, reader);
    const part = [...(households ? ["households"] : []), ...(location === COUNTRY ? [] : [location])].join("-");
    return toTrendSpec(
      {
        slug: SLUG,
        ...(part && { part }),
        parameters: toGiven(wanted),
        indicator: { unit: households ? "households" : "persons", kind: "stock" },
        title: years
          ? t(`chart.${SLUG}.${households ? "titleHouseholds" : "title"}`, { place, ...years })
          : t(`chart.${SLUG}.${households ? "titleEmptyHouseholds" : "titleEmpty"}`, { place }),
        emptyMessage: t(`chart.${SLUG}.${households ? "emptyHouseholds" : "empty"}`, { place }),
        observations,
        breaks: data.breaks,
        notes: [t(`chart.${SLUG}.${households ? "householdsNote" : "note"}`)],
        controls: toTrendControls(wanted, location, [], data.observations, context).filter(({ name }) => name !== "publisher"),
        splitBy: [],
        byBody: true,
        words: toDimensionWords(data.dimensionValues),
      },
      context,
    );
  },
});

function toIndicator(measure: Parameters["measure"]): string {
  return measure === "households" ? "idp_households_in_camps" : "idps_in_camps";
}
