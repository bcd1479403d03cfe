import { z } from "zod";
import type { Election } from "@/lib/domain/election";
import { toComparabilityWords } from "../../comparability-words";
import { type ChartContext, type ChartData, defineChart } from "../../definition";
import { toDimensionWords } from "../../dimension-words";
import { COUNTRY } from "../../indicator-chart";
import type { ChartControl } from "../../spec";
import { toAsOfControl } from "../../trend-controls";
import { toDifferenceSpec } from "./difference-spec";
import { sortElections, toElectionName } from "./election-names";
import { toEmptyPlaces } from "./empty-places";
import { toShowControl, toWarning } from "./show-anyway";
import { pickTables } from "./table-pairs";
import { everyVote, wholeVote } from "./turnout-figures";
import { zElections } from "./turnout-parameters";
import { placeKinds } from "./turnout-places";
import { listTurnoutTables, type TurnoutTable } from "./turnout-tables";

const SLUG = "turnout-difference";

const parameters = z.object({ elections: zElections.optional(), show: z.enum(["anyway"]).optional() });
type Parameters = z.infer<typeof parameters>;

/** Turnout of two elections in each governorate that both report, as dumbbells and as a map of differences. */
export const turnoutDifference = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: () => ({
    observations: [
      ...[...placeKinds, "district"].map((locationKind) => ({ indicatorCode: "voter_turnout", locationKind, dimensions: everyVote })),
      { indicatorCode: "registered_voters", locationCodes: [COUNTRY], dimensions: wholeVote },
    ],
    locations: { kinds: [...placeKinds, "country", "region", "district"] },
    elections: true,
    breaks: [{ indicatorCode: "voter_turnout", locationCode: COUNTRY }],
    boundaries: true,
  }),
  build: (wanted, data, context) => {
    const { t } = context;
    const tables = listTurnoutTables(data.observations.filter(({ indicatorCode }) => indicatorCode === "voter_turnout"));
    const own = sortElections(data.elections.filter(({ countryCode }) => countryCode === COUNTRY));
    const chosen = chooseElections(wanted.elections, own, tables);
    const [older, newer] = chosen;
    const given = { ...(wanted.elections && { elections: wanted.elections.join(",") }), ...(wanted.show && { show: wanted.show }) };
    const controls = toControls(wanted, chosen, own, tables, context);
    const empty = (emptyMessage: string) => ({
      slug: SLUG,
      kind: "dumbbells" as const,
      parameters: given,
      title: t(`chart.${SLUG}.titleEmpty`, { list: toList(chosen, context) }),
      controls,
      emptyMessage,
    });
    if (!older || !newer) return toEmptyPlaces(empty(t("chart.turnout-compare.alone")), context);
    const ofElection = ({ code }: Election) => tables.filter(({ electionCode }) => electionCode === code);
    const without = [older, newer].filter((one) => ofElection(one).length === 0);
    if (without.length > 0) {
      return toEmptyPlaces(empty(t(`chart.${SLUG}.noTable`, { list: toList(without, context) })), context);
    }
    const registers = data.observations.filter(({ indicatorCode }) => indicatorCode === "registered_voters");
    const pair = pickTables(ofElection(older), ofElection(newer), registers, data);
    if (!pair || pair.shared.length === 0) return toEmptyPlaces(empty(t(`chart.${SLUG}.noPlace`)), context);
    const words = toDimensionWords(data.dimensionValues);
    const names = { elections: data.elections, locations: data.locations, dimensions: words };
    const anyway = wanted.show === "anyway";
    const comparability = toComparabilityWords(pair, names, context, { shownAnyway: anyway });
    const isForbidden = pair.verdict === "not_comparable";
    if (isForbidden && !anyway) {
      // The verdict and its reasons stand above.
      return toEmptyPlaces({ ...empty(t("chart.turnout-compare.anywayHint")), comparability }, context);
    }
    const spec = toDifferenceSpec({ slug: SLUG, parameters: given, controls, pair, older, newer, words, data: toPlaces(data) }, context);
    const chosenOf = (wanted.elections?.length ?? 0) > 2 ? [toChosenNote(older, newer, context)] : [];
    return { ...spec, notes: [...chosenOf, ...spec.notes], comparability, warning: isForbidden ? toWarning(comparability) : null };
  },
});

/** Districts stand here only where a governorate is still one of them in the boundaries. */
function toPlaces(data: ChartData): ChartData {
  const reported = new Set(data.observations.map(({ locationCode }) => locationCode));
  return {
    ...data,
    locations: data.locations.filter(({ kind, code }) => placeKinds.includes(kind) || (kind === "district" && reported.has(code))),
  };
}

/** The two newest of those asked for, older first; without any the two newest parliamentary elections that have tables. */
function chooseElections(codes: string[] | undefined, elections: Election[], tables: TurnoutTable[]): Election[] {
  if (codes && codes.length > 0) return elections.filter(({ code }) => codes.includes(code)).slice(-2);
  const withTables = new Set(tables.map(({ electionCode }) => electionCode));
  return elections.filter(({ code, type }) => withTables.has(code) && type === "parliamentary").slice(-2);
}

function toChosenNote(older: Election, newer: Election, context: ChartContext): string {
  return context.t(`chart.${SLUG}.newestTwo`, { older: toElectionName(older, context), newer: toElectionName(newer, context) });
}

function toList(elections: Election[], context: ChartContext): string {
  return elections.map((one) => toElectionName(one, context)).join(context.t("list.separator"));
}

function toControls(
  wanted: Parameters,
  chosen: Election[],
  elections: Election[],
  tables: TurnoutTable[],
  context: ChartContext,
): ChartControl[] {
  const { t } = context;
  const withTables = new Set(tables.map(({ electionCode }) => electionCode));
  const offered = elections.filter(({ code }) => withTables.has(code)).reverse();
  return [
    {
      name: "elections",
      label: t("chart.turnout-compare.elections"),
      value: chosen.map(({ code }) => code).join(","),
      options: offered.map((one) => ({ value: one.code, label: toElectionName(one, context) })),
      hint: t("chart.turnout-compare.electionsHint"),
    },
    toShowControl(wanted.show, context),
    toAsOfControl(context),
  ];
}
