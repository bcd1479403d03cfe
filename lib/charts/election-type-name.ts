import { isElectionType } from "@/lib/domain/election";
import type { ChartContext } from "./definition";

/** What was elected, as read: "governorate councils". */
export function toElectionTypeName(type: string, { t }: Pick<ChartContext, "t">): string {
  return isElectionType(type) ? t(`chart.electionType.${type}`) : type.replaceAll("_", " ");
}
