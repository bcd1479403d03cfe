import type { z } from "zod";
import type { Observation } from "@/lib/domain/observation";
import { toName } from "@/lib/format/reader";
import { defineChart } from "../definition";
import { toDimensionWords } from "../dimension-words";
import { toTrendControls } from "../trend-controls";
import { isWithin, toGiven, trendParameters } from "../trend-parameters";
import { toTrendSpec } from "../trend-spec";
import { toYearsShown } from "./camp-years-shown";

const SLUG = "camps-open";
const COUNTRY = "IQ";

/** Few bodies count camps, so all stand side by side. */
const parameters = trendParameters.omit({ publisher: true, span: true });
type Parameters = z.infer<typeof parameters>;

/** Camps open at a place, one line for each body that counts them; those that count by other rules by themselves. */
export const campsOpen = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: ({ location = COUNTRY }) => ({
    observations: [
      { indicatorCode: "camps_open", locationCodes: [location], dimensions: { populationGroup: "any", shelterType: [null, "sub_camp"] } },
    ],
    locations: { codes: [location] },
    breaks: [{ indicatorCode: "camps_open", locationCode: location }],
  }),
  build: (wanted, data, context) => {
    const { t, reader } = context;
    const location = wanted.location ?? COUNTRY;
    const place = data.locations[0] ? toName(data.locations[0].names, reader) : location;
    const observations = data.observations.filter(({ referencePeriodEnd }) => isWithin(referencePeriodEnd, wanted));
    const years = toYearsShown(observations, reader);
    return toTrendSpec(
      {
        slug: SLUG,
        ...(location !== COUNTRY && { part: location }),
        parameters: toGiven(wanted),
        indicator: { unit: "camps", kind: "stock" },
        title: years ? t(`chart.${SLUG}.title`, { place, ...years }) : t(`chart.${SLUG}.titleEmpty`, { place }),
        emptyMessage: t(`chart.${SLUG}.empty`, { place }),
        observations,
        breaks: data.breaks,
        notes: [t(`chart.${SLUG}.note`)],
        controls: toTrendControls(wanted, location, [], data.observations, context).filter(({ name }) => name !== "publisher"),
        splitBy: [],
        byBody: true,
        words: toDimensionWords(data.dimensionValues),
        otherPart: ({ populationGroup, shelterType }: Observation) => {
          if (populationGroup !== null) return { code: "with-refugees", name: t(`chart.${SLUG}.withRefugees`) };
          return shelterType === null ? null : { code: "sub-camps", name: t(`chart.${SLUG}.subCamps`) };
        },
      },
      context,
    );
  },
});
