import type { ChartContext } from "./definition";

const electionTypes = ["parliamentary", "regional_parliamentary", "governorate_council", "referendum"] as const;

/** What was elected, as read: "governorate councils". */
export function toElectionTypeName(type: string, { t }: Pick<ChartContext, "t">): string {
  const known = electionTypes.find((each) => each === type);
  return known ? t(`chart.electionType.${known}`) : type.replaceAll("_", " ");
}
