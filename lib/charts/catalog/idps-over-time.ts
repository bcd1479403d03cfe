import { formatYear } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import { defineChart } from "../definition";
import { toDimensionWords } from "../dimension-words";
import { toTrendControls } from "../trend-controls";
import { isWithin, type TrendParameters, toGiven, trendParameters } from "../trend-parameters";
import { toTrendSpec } from "../trend-spec";

const SLUG = "idps-over-time";
const COUNTRY = "IQ";

/** Stock of internally displaced people in the country or a governorate, one line a publisher. */
export const idpsOverTime = defineChart<TrendParameters>({
  slug: SLUG,
  parameters: trendParameters,
  needs: ({ location = COUNTRY }) => ({
    // Conflict is the whole of what UNHCR and IDMC count; DTM states no cause. Other causes are parts of these.
    observations: [{ indicatorCode: "idps", locationCodes: [location], dimensions: { cause: [null, "conflict"] } }],
    locations: { kinds: ["country", "governorate"] },
    breaks: [{ indicatorCode: "idps", locationCode: location }],
  }),
  build: (wanted, data, context) => {
    const { t, reader } = context;
    const location = wanted.location ?? COUNTRY;
    const named = data.locations.find(({ code }) => code === location);
    const place = named ? toName(named.names, reader) : location;
    const observations = data.observations.filter(
      ({ source, referencePeriodEnd }) =>
        (!wanted.publisher || source.publisher.code === wanted.publisher) && isWithin(referencePeriodEnd, wanted),
    );
    const years = observations.map(({ referencePeriodEnd }) => Number(referencePeriodEnd.slice(0, 4)));
    const title =
      years.length === 0
        ? t(`chart.${SLUG}.titleEmpty`, { place })
        : t(`chart.${SLUG}.title`, { place, from: formatYear(Math.min(...years), reader), to: formatYear(Math.max(...years), reader) });
    const places = data.locations.filter(({ kind, code }) => kind === "governorate" || code === COUNTRY);
    return toTrendSpec(
      {
        slug: SLUG,
        parameters: toGiven(wanted),
        indicator: { unit: "persons", kind: "stock" },
        title,
        emptyMessage: t(`chart.${SLUG}.empty`, { place }),
        observations,
        breaks: data.breaks,
        notes: [t(`chart.${SLUG}.causeNote`)],
        controls: toTrendControls(wanted, location, places, data.observations, context),
        splitBy: ["cause"],
        plainMain: true,
        words: toDimensionWords(data.dimensionValues),
      },
      context,
    );
  },
});
