import type { Observation } from "./observation";

/** One figure of a chart that is not what it was: what it was, what it is, and which edition made it so. */
export type FigureOutcome =
  | { kind: "revised"; was: Observation; is: Observation; edition: number }
  | { kind: "withdrawn"; was: Observation; is: null; edition: number }
  | { kind: "added"; was: null; is: Observation; edition: number };

/** What became of the figures that a chart showed in an edition, by the id that each had then; those that stand are not among them. */
export type Fates = ReadonlyMap<string, { endedIn: number; successor: Observation | null }>;

/**
 * How the figures that a chart shows differ from those that it showed in a pinned edition: revised and withdrawn ones, then those that
 * came later. What stood already and is only now shown, or no longer, is neither: it says of no figure that it is another.
 */
export function listOutcomes(
  shownThen: readonly Observation[],
  shownNow: readonly Observation[],
  pinned: number,
  fates: Fates,
): FigureOutcome[] {
  const revised: FigureOutcome[] = [];
  const withdrawn: FigureOutcome[] = [];
  const successors = new Set<string>();
  for (const was of shownThen) {
    const fate = fates.get(was.id);
    if (!fate) continue;
    if (fate.successor === null) withdrawn.push({ kind: "withdrawn", was, is: null, edition: fate.endedIn });
    else {
      successors.add(fate.successor.id);
      revised.push({ kind: "revised", was, is: fate.successor, edition: fate.successor.fromEdition });
    }
  }
  const added = shownNow
    .filter((is) => is.fromEdition > pinned && !successors.has(is.id))
    .map((is): FigureOutcome => ({ kind: "added", was: null, is, edition: is.fromEdition }));
  return [revised, withdrawn, added].flatMap((outcomes) => outcomes.sort(newestFirst));
}

function newestFirst(a: FigureOutcome, b: FigureOutcome): number {
  const toEnd = ({ was, is }: FigureOutcome) => (is ?? was)?.referencePeriodEnd ?? "";
  return toEnd(b).localeCompare(toEnd(a));
}
