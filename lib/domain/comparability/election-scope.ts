import type { Election } from "@/lib/domain/election";

/** Who could vote in an election, as far as its note says. */
export type ElectionScope = {
  /** Governorates that voted; null where all did or the note does not say. */
  governorates: number | null;
  /** Whether Iraqis abroad could vote; null: not said. */
  abroad: boolean | null;
};

/** `denominatorNote` of the catalogue begins "Scope: …" and says there which places voted, and whether voters abroad did. */
export function toElectionScope({ denominatorNote }: Pick<Election, "denominatorNote">): ElectionScope {
  const scope = denominatorNote?.match(/^Scope: ([^.;]+)/)?.[1] ?? null;
  if (scope === null) return { governorates: null, abroad: null };
  const isNational = /^national\b/.test(scope);
  return { governorates: toGovernorateCount(scope), abroad: isNational ? /\bout of country\b/.test(scope) : null };
}

/** "15 governorates", "14 of 18 governorates". */
export function toGovernorateCount(text: string | null): number | null {
  const count = text?.match(/^(\d+) (?:of \d+ )?governorates\b/)?.[1];
  return count === undefined ? null : Number(count);
}
