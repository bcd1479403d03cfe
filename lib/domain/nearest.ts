/** A code with its English name, to suggest by either. */
export type Named = { code: string; name?: string };

/**
 * The code that a mistyped one most likely stands for, found by code or by name, or null where none is near.
 * Only ever suggested, never taken over by itself.
 */
export function findNearest(text: string, known: Iterable<Named>): Named | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return null;
  let best: Named | null = null;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const entry of known) {
    for (const candidate of entry.name ? [entry.code, entry.name] : [entry.code]) {
      const distance = measureDistance(wanted, candidate.toLowerCase(), bestDistance);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = entry;
      }
    }
  }
  return best;
}

/** `; did you mean "IQG15" (Ninewa)?`, or nothing. */
export function suggestNearest(text: string, known: Iterable<Named>): string {
  const nearest = findNearest(text, known);
  if (!nearest) return "";
  return `; did you mean "${nearest.code}"${nearest.name ? ` (${nearest.name})` : ""}?`;
}

/** Letters to insert, delete, replace or swap to get from one text to the other; gives up at `limit`. */
function measureDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? limit;
}
