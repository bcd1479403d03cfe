/** Condition on rows that stand in edition N: begun by then, and not yet ended. */
export function inEdition(edition: number) {
  return { fromEdition: { lte: edition }, OR: [{ untilEdition: null }, { untilEdition: { gt: edition } }] };
}
