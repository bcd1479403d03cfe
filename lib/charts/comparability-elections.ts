import type { Election } from "@/lib/domain/election";
import { formatPartialDate } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import type { ComparabilityNames } from "./comparability-words";
import type { ChartContext } from "./definition";
import { toElectionTypeName } from "./election-type-name";

type WordContext = Pick<ChartContext, "t" | "reader">;

/**
 * Elections by code, as short as they can be told apart: by month, with what was elected where several kinds are compared, with the
 * country where several are. The earliest first.
 */
export function toElectionLabels(
  codes: readonly string[],
  { elections, locations }: Pick<ComparabilityNames, "elections" | "locations">,
  { t, reader }: WordContext,
): ReadonlyMap<string, string> {
  const named = elections
    .filter(({ code }) => codes.includes(code))
    .sort((a, b) => a.heldFrom.localeCompare(b.heldFrom, "en") || a.code.localeCompare(b.code, "en"));
  const hasKinds = new Set(named.map(({ type }) => type)).size > 1;
  const hasCountries = new Set(named.map(({ countryCode }) => countryCode)).size > 1;
  const toLabel = (election: Election) => {
    const date = formatPartialDate(election.heldFrom.slice(0, "2025-11".length), reader);
    const dated = hasKinds ? t("comparability.electionOfType", { type: toElectionTypeName(election.type, { t }), date }) : date;
    const country = locations.find(({ code }) => code === election.countryCode);
    return hasCountries && country ? t("comparability.electionOfCountry", { country: toName(country.names, reader), date: dated }) : dated;
  };
  return new Map(named.map((election) => [election.code, toLabel(election)]));
}
