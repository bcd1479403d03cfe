import { toElectionScope } from "@/lib/domain/comparability/election-scope";
import type { Election } from "@/lib/domain/election";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import type { ChartContext } from "../../definition";
import type { VotingPlaces } from "./turnout-places";

const SLUG = "turnout-by-governorate";

/** A table that leaves out this share of the governorates is no full one. */
const FULL_SHARE = 0.75;

/** What a table leaves out, and why. `rows` are those drawn, `reported` those of them with a figure. */
export function toGovernorateNotes(
  { rows, reported }: { rows: number; reported: number },
  { halved }: Pick<VotingPlaces, "halved">,
  election: Election,
  { t, reader }: ChartContext,
): string[] {
  const notes: string[] = [];
  const isRegional = election.type === "regional_parliamentary";
  const governorates = toElectionScope(election).governorates ?? rows;
  if (reported < governorates * FULL_SHARE) {
    notes.push(t(`chart.${SLUG}.notFull`, { reported: formatNumber(reported, reader), all: formatNumber(governorates, reader) }));
  }
  if (isRegional) notes.push(t(`chart.${SLUG}.elsewhere`));
  else if (governorates < rows && reported < rows) {
    notes.push(t(`chart.${SLUG}.scope`, { count: formatNumber(governorates, reader) }));
  }
  if (halved.length > 0)
    notes.push(t(`chart.${SLUG}.halves`, { list: halved.map(({ names }) => toName(names, reader)).join(t("list.comma")) }));
  return [...notes, t(`chart.${SLUG}.halabja`)];
}
