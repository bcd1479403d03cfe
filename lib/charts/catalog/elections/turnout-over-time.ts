import type { z } from "zod";
import { zCode } from "@/lib/charts/code-parameter";
import type { Observation } from "@/lib/domain/observation";
import { type ChartContext, defineChart } from "../../definition";
import { type DimensionWords, toDimensionWords } from "../../dimension-words";
import type { ChartControl } from "../../spec";
import { toAsOfControl } from "../../trend-controls";
import { toGiven } from "../../trend-parameters";
import { chooseElections, electionParameters, toElectionPlaces, toPlaceControl, toPlaceName, toTypeControl } from "./election-choice";
import { isWholeVote, wholeVote } from "./turnout-figures";
import { toTurnoutLanesSpec } from "./turnout-lanes";
import { toDenominatorName, toDenominatorRank } from "./turnout-words";

const SLUG = "turnout-over-time";

const parameters = electionParameters.extend({ denominator: zCode.optional() });
type Parameters = z.infer<typeof parameters>;

/** Turnout of all elections of the country, grouped by what the votes were divided by. */
export const turnoutOverTime = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: ({ location }) => ({
    observations: [{ indicatorCode: "voter_turnout", locationCodes: toElectionPlaces(location), dimensions: wholeVote }],
    locations: { withFiguresOf: "voter_turnout" },
    elections: true,
  }),
  build: (wanted, data, context) => {
    const { t } = context;
    const words = toDimensionWords(data.dimensionValues);
    const { type, elections, observations: all } = chooseElections(wanted, data);
    const candidates = all.filter(isWholeVote);
    const observations = candidates.filter((one) => !wanted.denominator || (one.denominator ?? "none") === wanted.denominator);
    return toTurnoutLanesSpec(
      {
        slug: SLUG,
        parameters: toGiven(wanted),
        title: t(`chart.${SLUG}.title`, { type: t(`chart.${SLUG}.type.${type}`), place: toPlaceName(wanted.location, data, context) }),
        emptyMessage: t(`chart.${SLUG}.empty`),
        observations,
        elections,
        notes: [t("chart.turnout.denominatorNote"), t(`chart.${SLUG}.specialNote`)],
        controls: [
          toTypeControl(type, context),
          toPlaceControl(wanted.location, data, context),
          toDenominatorControl(wanted.denominator, candidates, words, context),
          toAsOfControl(context),
        ],
        words,
      },
      context,
    );
  },
});

function toDenominatorControl(
  value: string | undefined,
  observations: Observation[],
  words: DimensionWords,
  context: ChartContext,
): ChartControl {
  const codes = [...new Set(observations.map(({ denominator }) => denominator))];
  codes.sort((a, b) => toDenominatorRank(a) - toDenominatorRank(b));
  const options = codes.map((code) => ({ value: code ?? "none", label: toDenominatorName(code, words, context) }));
  return {
    name: "denominator",
    label: context.t("chart.dimension.denominator"),
    value: value ?? "",
    options: [{ value: "", label: context.t(`chart.${SLUG}.anyDenominator`) }, ...options],
  };
}
