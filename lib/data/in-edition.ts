/** Whether a row stood in an edition. */
export function stoodIn({ fromEdition, untilEdition }: { fromEdition: number; untilEdition: number | null }, edition: number): boolean {
  return fromEdition <= edition && (untilEdition === null || untilEdition > edition);
}

/** Condition on rows that stand in edition N: begun by then, and not yet ended. */
export function inEdition(edition: number) {
  return { fromEdition: { lte: edition }, OR: [{ untilEdition: null }, { untilEdition: { gt: edition } }] };
}
