import type { Boundaries } from "@/lib/geo/boundaries";
import { toSitePath } from "@/lib/site-path";

const fetched = new Map<string, Promise<Boundaries>>();

/** Boundaries by their version, fetched once; where that failed the next call tries again. */
export function fetchBoundaries(version: string): Promise<Boundaries> {
  const known = fetched.get(version);
  if (known) return known;
  const fetching = fetchOnce(version);
  fetched.set(version, fetching);
  fetching.catch(() => fetched.delete(version));
  return fetching;
}

async function fetchOnce(version: string): Promise<Boundaries> {
  const href = toSitePath(`/geo/${version}.json`);
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answered ${response.status}`);
  return response.json();
}
