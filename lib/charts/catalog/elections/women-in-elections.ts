import { z } from "zod";
import { defineChart } from "../../definition";
import { toAsOfControl } from "../../trend-controls";
import { toGiven } from "../../trend-parameters";
import { type CountLane, toCountsSpec } from "./counts-over-elections";
import { chooseElections, electionParameters, toElectionPlaces, toTypeControl } from "./election-choice";

const SLUG = "women-in-elections";

/** Candidates are counted in thousands and seats in hundreds: each has an axis of its own. */
const measures = ["seats", "candidates"] as const;
const lanes = {
  seats: [
    ["seats", 0],
    ["seats_reserved_women", 2],
    ["women_elected", 1],
    ["women_elected_outside_quota", 3],
  ],
  candidates: [
    ["candidates", 0],
    ["women_candidates", 1],
  ],
} as const;

const parameters = electionParameters.omit({ location: true }).extend({ measure: z.enum(measures).optional() });
type Parameters = z.infer<typeof parameters>;

/** Women as candidates and elected, beside the seats that the law reserves for them. */
export const womenInElections = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: ({ measure = "seats" }) => ({
    observations: lanes[measure].map(([indicatorCode]) => ({
      indicatorCode,
      locationCodes: toElectionPlaces(undefined),
      dimensions: { sex: [null, "female"], stage: "any" },
    })),
    elections: true,
  }),
  build: (wanted, data, context) => {
    const { t } = context;
    const measure = wanted.measure ?? "seats";
    const { type, elections, observations } = chooseElections(wanted, data);
    const spec = toCountsSpec(
      {
        slug: SLUG,
        parameters: toGiven(wanted),
        title: t(`chart.${SLUG}.title.${measure}`, { type: t(`chart.turnout-over-time.type.${type}`) }),
        emptyMessage: t(`chart.${SLUG}.empty`),
        unit: measure === "seats" ? "seats" : "persons",
        observations,
        elections,
        notes: [
          ...(measure === "seats" ? [t(`chart.${SLUG}.seatsNote`)] : []),
          t(`chart.${SLUG}.missingNote`),
          t("chart.turnout.lanesNote"),
        ],
        controls: [
          {
            name: "measure",
            label: t("chart.measure"),
            value: measure,
            options: measures.map((value) => ({ value, label: t(`chart.${SLUG}.measure.${value}`) })),
          },
          toTypeControl(type, context),
          toAsOfControl(context),
        ],
        headings: { series: t(`chart.${SLUG}.series`), value: t(`chart.${SLUG}.value`) },
        lanes: lanes[measure].map(
          ([code, slot]): CountLane => ({
            code,
            slot,
            name: t(`chart.${SLUG}.name.${code}`),
            of: (value) => t(`chart.${SLUG}.of.${code}`, { value }),
          }),
        ),
        codeOf: ({ indicatorCode }) => indicatorCode,
      },
      context,
    );
    return { ...spec, unit: t(`chart.${SLUG}.unit.${measure}`) };
  },
});
