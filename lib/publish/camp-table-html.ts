import "server-only";
import { type CampSort, campSorts } from "@/components/camps/camp-choice";
import type { CampRow, CountLine } from "@/components/camps/camp-row";
import { toRowData } from "@/components/camps/camp-table-rows";
import type { CampList } from "./camps-list";

export type CampTableWords = {
  columns: Record<CampSort | "households", string>;
  notReported: string;
  notReportedSince: string;
  sortHrefs: Record<CampSort, string>;
};

/**
 * The table of all camps as markup for `ServerHtml`: its rows are moved and hidden in the browser, which React must not undo, and would
 * weigh twice as much as React's children. Rows that are not asked for are hidden, not left out: the browser can bring them back.
 */
export function toCampTableHtml(id: string, { rows, choice }: Pick<CampList, "rows" | "choice">, words: CampTableWords): string {
  const direction = choice.descending ? "descending" : "ascending";
  const heads = campSorts.map((sort) => {
    const link = `<a href="${escapeHtml(words.sortHrefs[sort])}" data-sort="${sort}">${escapeHtml(words.columns[sort])}</a>`;
    const head = `<th scope="col"${sort === choice.sort ? ` aria-sort="${direction}"` : ""}>${link}</th>`;
    // Households stand beside people, and are not sorted by: two counts of one camp have no common order.
    return sort === "count" ? `${head}<th scope="col">${escapeHtml(words.columns.households)}</th>` : head;
  });
  const head = `<thead><tr>${heads.join("")}</tr></thead>`;
  return `<table id="${id}">${head}<tbody>${rows.map(({ row, shown }) => toRowHtml(row, shown, words)).join("")}</tbody></table>`;
}

function toRowHtml(row: CampRow, shown: boolean, words: CampTableWords): string {
  const data = Object.entries(toRowData(row)).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const cells = [
    escapeHtml(row.status),
    toCounts(row.people, words),
    toCounts(row.households, words),
    escapeHtml(row.governorate.name),
    escapeHtml(row.opened),
  ];
  const name = `<th scope="row">${toLink(row)}${row.together ? toTogether(row.together) : ""}</th>`;
  return `<tr${shown ? "" : " hidden"}${data.join("")}>${name}${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function toTogether({ text, links }: NonNullable<CampRow["together"]>): string {
  return `<small>${escapeHtml(text)} ${links.map(toLink).join(" · ")}</small>`;
}

/** Where nobody counted, the cell says so: that is not zero. */
function toCounts(lines: CountLine[], { notReported, notReportedSince }: CampTableWords): string {
  if (lines.length === 0) return `<small>${escapeHtml(notReported)}</small>`;
  const counts = lines.map(({ value, remark }) => `${escapeHtml(value)} <small>${escapeHtml(remark)}</small>`).join("");
  return lines.every(({ old }) => old) ? `${counts}<small>${escapeHtml(notReportedSince)}</small>` : counts;
}

function toLink({ href, name }: { href: string; name: string }): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(name)}</a>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
