import type { Election } from "@/lib/domain/election";
import type { Observation } from "@/lib/domain/observation";
import type { ChartContext } from "../../definition";
import type { ChartControl } from "../../spec";
import { sortElections, toElectionName } from "./election-names";

/** The election asked for, or else the newest one with figures; and those that have figures, newest first. */
export function chooseElection(
  wanted: string | undefined,
  observations: readonly Pick<Observation, "electionCode">[],
  elections: readonly Election[],
): { election: Election | undefined; offered: Election[] } {
  const withFigures = new Set(observations.map(({ electionCode }) => electionCode));
  const offered = sortElections(elections.filter(({ code }) => withFigures.has(code))).reverse();
  return { election: wanted ? elections.find(({ code }) => code === wanted) : offered[0], offered };
}

export function toElectionControl(value: string | undefined, offered: Election[], context: ChartContext): ChartControl {
  return {
    name: "election",
    label: context.t("chart.turnout.heading.election"),
    value: value ?? "",
    options: offered.map((one) => ({ value: one.code, label: toElectionName(one, context) })),
  };
}
