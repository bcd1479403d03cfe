import { type CampChoice, type CampSort, type ChoosableCamp, campSorts, compareCamps, isChosen } from "./camp-choice";
import type { CampRow } from "./camp-row";

/** A row of the table that came with the page, with what is asked of it. */
export type TableRow = ChoosableCamp & { element: HTMLTableRowElement };

/** What a row says of its camp, in few letters: `data-` attributes that `listRows` reads again. */
export function toRowData({ search, governorate, years, ranks }: CampRow) {
  return {
    "data-q": search,
    "data-g": governorate.code,
    "data-y": [years.from, years.until, years.closed].join(),
    "data-k": campSorts.map((sort) => ranks[sort]).join(),
  };
}

export function listRows(tableId: string): TableRow[] {
  const rows = findTable(tableId)?.tBodies[0]?.rows ?? [];
  return [...rows].map((element) => {
    const { q = "", g = "", y = "", k = "" } = element.dataset;
    const [from = null, until = null, closed = null] = toNumbers(y);
    const ranks = toNumbers(k);
    return {
      element,
      search: q,
      governorate: g,
      years: { from, until, closed },
      ranks: Object.fromEntries(campSorts.map((sort, position) => [sort, ranks[position] ?? null])) as ChoosableCamp["ranks"],
    };
  });
}

/**
 * Shows and orders the rows as chosen, and says so at the headings.
 *
 * @param toSortHref address of the list sorted by a heading that is pressed next
 * @returns how many rows are shown
 */
export function arrangeTable(tableId: string, rows: TableRow[], choice: CampChoice, toSortHref: (sort: CampSort) => string): number {
  const table = findTable(tableId);
  let shown = 0;
  for (const row of rows) {
    row.element.hidden = !isChosen(row, choice);
    if (!row.element.hidden) shown += 1;
  }
  const sorted = [...rows].sort((a, b) => compareCamps(a, b, choice));
  if (sorted.some((row, position) => row !== rows[position])) {
    table?.tBodies[0]?.append(...sorted.map(({ element }) => element));
    rows.splice(0, rows.length, ...sorted);
  }
  for (const link of listSortLinks(table)) {
    const sort = link.dataset.sort as CampSort;
    link.href = toSortHref(sort);
    const heading = link.closest("th");
    if (sort === choice.sort) heading?.setAttribute("aria-sort", choice.descending ? "descending" : "ascending");
    else heading?.removeAttribute("aria-sort");
  }
  return shown;
}

/** Sorts at a press on a heading, without a page load. Returns what ends it. */
export function onSortLink(tableId: string, sortBy: (sort: CampSort) => void): () => void {
  const links = listSortLinks(findTable(tableId));
  const press = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    sortBy((event.currentTarget as HTMLElement).dataset.sort as CampSort);
  };
  for (const link of links) link.addEventListener("click", press);
  return () => {
    for (const link of links) link.removeEventListener("click", press);
  };
}

function listSortLinks(table: HTMLTableElement | null): HTMLAnchorElement[] {
  return [...(table?.querySelectorAll<HTMLAnchorElement>("a[data-sort]") ?? [])];
}

function findTable(id: string): HTMLTableElement | null {
  const table = document.getElementById(id);
  return table instanceof HTMLTableElement ? table : null;
}

function toNumbers(text: string): (number | null)[] {
  return text.split(",").map((part) => (part === "" ? null : Number(part)));
}
