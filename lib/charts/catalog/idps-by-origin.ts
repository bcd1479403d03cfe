import { z } from "zod";
import { defineChart } from "../definition";
import { COUNTRY } from "../indicator-chart";
import { toPlaceBarsSpec } from "../place-bars";
import { readingParameters } from "../reading-parameters";
import { toGiven } from "../trend-parameters";

const SLUG = "idps-by-origin";

/** Districts are parts of governorates: never in one drawing. */
const levels = ["governorate", "district"] as const;

const parameters = readingParameters.extend({ level: z.enum(levels).optional() });
type Parameters = z.infer<typeof parameters>;

/** Where the country's displaced people come from, as far as a publisher names places of origin. */
export const idpsByOrigin = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: () => ({
    observations: [{ indicatorCode: "idps", locationCodes: [COUNTRY], originCodes: "any", dimensions: { cause: [null, "conflict"] } }],
    locations: { kinds: [...levels] },
    boundaries: true,
  }),
  build: (wanted, data, context) => {
    const { t } = context;
    const level = wanted.level ?? "governorate";
    const ofLevel = new Set(data.locations.filter(({ kind }) => kind === level).map(({ code }) => code));
    const observations = data.observations.filter(({ originCode }) => originCode !== null && ofLevel.has(originCode));
    const named = new Set(observations.map(({ originCode }) => originCode));
    return toPlaceBarsSpec(
      {
        slug: SLUG,
        parameters: toGiven(wanted),
        wanted,
        unit: "persons",
        name: t(`chart.${SLUG}.name`),
        title: (values) => t(`chart.${SLUG}.title`, values),
        observations,
        // No source names every place of origin: only those that one did are shown.
        locations: data.locations.filter(({ code }) => named.has(code)),
        alsoOnMap: data.locations.filter(({ kind, code }) => kind === level && !named.has(code)),
        placeOf: ({ originCode }) => originCode ?? "",
        highest: (values) => t(`chart.${SLUG}.highest`, values),
        notes: [t(`chart.${SLUG}.note`), t(`chart.${SLUG}.levelNote`)],
        controls: [
          {
            name: "level",
            label: t("chart.level"),
            value: level,
            options: levels.map((value) => ({ value, label: t(`locations.kindPlural.${value}`) })),
          },
        ],
        boundaries: level === "governorate" ? data.boundaries : null,
      },
      context,
    );
  },
});
