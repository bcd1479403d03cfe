/** What the browser needs in order to ask for a figure anew. */
export type FigureRequest = {
  /** Where answers to choices are, in the language, digits and edition of the page. */
  href: string;
  /** Parameters of an address that the chart reads. */
  names: string[];
  /** Those of them that the figure on the page was made from. */
  given: Record<string, string>;
};

/**
 * Parameters that the address asks of a figure now: those that its page was made from, and what changed in the address since.
 *
 * @returns null while nothing that the figure reads has changed
 */
export function toWanted({ names, given }: FigureRequest, loaded: URLSearchParams, now: URLSearchParams): Record<string, string> | null {
  const changed = names.filter((name) => (now.get(name) ?? "") !== (loaded.get(name) ?? ""));
  if (changed.length === 0) return null;
  const wanted = { ...given };
  for (const name of changed) {
    const value = now.get(name);
    if (value) wanted[name] = value;
    else delete wanted[name];
  }
  return wanted;
}

/** Address of a figure at a size of page; the same parameters always give the same address. */
export function toAnswerHref({ href }: FigureRequest, wanted: Record<string, string>, drawing: "desktop" | "phone"): string {
  const query = new URLSearchParams(Object.entries(wanted).sort(([a], [b]) => (a < b ? -1 : 1)));
  query.set("drawing", drawing);
  return `${href}&${query}`;
}
