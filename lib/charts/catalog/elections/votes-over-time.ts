import type { Observation } from "@/lib/domain/observation";
import { defineChart } from "../../definition";
import { toAsOfControl } from "../../trend-controls";
import { toGiven } from "../../trend-parameters";
import { type CountLane, toCountsSpec } from "./counts-over-elections";
import {
  chooseElections,
  type ElectionParameters,
  electionParameters,
  toElectionPlaces,
  toPlaceControl,
  toPlaceName,
  toTypeControl,
} from "./election-choice";
import { isWholeVote, wholeVote } from "./turnout-figures";

const SLUG = "votes-over-time";

const indicators = ["registered_voters", "eligible_voters", "votes_cast", "valid_votes"];
const lanes = [
  ["eligible_voters", 5],
  ["registered_voters", 1],
  ["biometric_registered_voters", 2],
  ["votes_cast", 4],
  ["valid_votes", 6],
] as const;

/** How many could vote, did vote, and voted validly: on one axis, since every ballot is one voter's. */
export const votesOverTime = defineChart<ElectionParameters>({
  slug: SLUG,
  parameters: electionParameters,
  needs: ({ location }) => ({
    observations: indicators.map((indicatorCode) => ({
      indicatorCode,
      locationCodes: toElectionPlaces(location),
      dimensions: wholeVote,
    })),
    locations: { withFiguresOf: "registered_voters" },
    elections: true,
  }),
  build: (wanted, data, context) => {
    const { t } = context;
    const { type, elections, observations } = chooseElections(wanted, data);
    const spec = toCountsSpec(
      {
        slug: SLUG,
        parameters: toGiven(wanted),
        title: t(`chart.${SLUG}.title`, {
          type: t(`chart.turnout-over-time.type.${type}`),
          place: toPlaceName(wanted.location, data, context),
        }),
        emptyMessage: t(`chart.${SLUG}.empty`),
        unit: "persons",
        observations: observations.filter((one) => isWholeVote(one) && one.votingScope !== "general"),
        elections,
        notes: [t(`chart.${SLUG}.axisNote`), t(`chart.${SLUG}.registerNote`), t("chart.turnout.lanesNote")],
        controls: [toTypeControl(type, context), toPlaceControl(wanted.location, data, context), toAsOfControl(context)],
        headings: { series: t(`chart.${SLUG}.series`), value: t(`chart.${SLUG}.value`) },
        lanes: lanes.map(
          ([code, slot]): CountLane => ({
            code,
            slot,
            name: t(`chart.${SLUG}.name.${code}`),
            of: (value) => t(`chart.${SLUG}.of.${code}`, { value }),
          }),
        ),
        codeOf: toLaneCode,
      },
      context,
    );
    return { ...spec, unit: t(`chart.${SLUG}.unit`) };
  },
});

/** The register of voters with biometric records is another count than that of all registered voters. */
function toLaneCode({ indicatorCode, denominator }: Observation): string {
  return indicatorCode === "registered_voters" ? (denominator ?? indicatorCode) : indicatorCode;
}
