import { type LineColumn, toQueryLines } from "@/lib/domain/query-lines";
import { type PreviewTable, toPreviewFields, toPreviewLink, toPreviewText, toShownFields } from "@/lib/domain/query-preview";

/** What the form says to the script. */
type Told = { base: string; columns: LineColumn[]; edition: string; pinned: boolean; resource: string };

const PREVIEW_ROWS = 5;
/** Someone who types is not asked after every letter. */
const REST = 400;
const ofPage = new Set(["resource", "digits"]);

/**
 * Writes lines and first rows anew as the form is filled, and the choices into the page's address, without loading the page. Another resource
 * has other fields: for that the form is sent.
 */
export function followQuery(root: HTMLElement): () => void {
  const form = root.querySelector("form");
  if (!form?.dataset.query) return () => {};
  const told = JSON.parse(form.dataset.query) as Told;
  let timer = 0;
  let asked = new AbortController();
  const follow = () => {
    window.clearTimeout(timer);
    asked.abort();
    asked = new AbortController();
    const given = readGiven(form, told);
    writeLines(root, told, given);
    timer = window.setTimeout(() => {
      keepInAddress(form);
      void showRows(root, told, given, asked.signal);
    }, REST);
  };
  const change = (event: Event) => {
    if (event.target instanceof HTMLSelectElement && event.target.name === "resource") form.requestSubmit();
    else follow();
  };
  form.addEventListener("input", change);
  return () => {
    window.clearTimeout(timer);
    asked.abort();
    form.removeEventListener("input", change);
  };
}

function readGiven(form: HTMLFormElement, { pinned, edition }: Told): [string, string][] {
  const given = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !ofPage.has(name) && name !== "edition" ? [[name, value.trim()]] : [],
  );
  return pinned ? [...given, ["edition", edition]] : given;
}

function writeLines(root: HTMLElement, { base, columns }: Told, given: [string, string][]): void {
  for (const [name, code] of Object.entries(toQueryLines(base, given, columns))) {
    const line = root.querySelector(`[data-line="${name}"]`);
    const [block, button] = [line?.querySelector("pre"), line?.querySelector<HTMLElement>("[data-copy]")];
    if (block) block.textContent = code;
    if (button) button.dataset.copy = code;
  }
}

function keepInAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") query.append(name, value);
  window.history.replaceState(window.history.state, "", `${window.location.pathname}?${query}${window.location.hash}`);
}

async function showRows(root: HTMLElement, told: Told, given: [string, string][], signal: AbortSignal): Promise<void> {
  const table = await fetchRows(told, given, signal).catch(() => null);
  if (signal.aborted) return;
  const said = root.querySelector<HTMLElement>("[data-preview-said]");
  const shown = root.querySelector<HTMLTableElement>("[data-preview]");
  root.querySelector("[data-withheld]")?.remove();
  if (!said || !shown) return;
  const away = root.querySelector<HTMLElement>("[data-away]")?.dataset.away ?? "";
  said.textContent = table === null ? away : (table.problem ?? (table.rows.length === 0 ? (said.dataset.none ?? "") : ""));
  const fields = toShownFields(table?.fields ?? []);
  shown.tHead?.replaceChildren(toRow(fields.map((name) => toCell("th", name))));
  shown.tBodies[0]?.replaceChildren(
    ...(table?.rows ?? []).map((row) =>
      toRow(fields.map((name) => toCell("td", toPreviewText(row[name]), name === "source_title" ? toPreviewLink(row.source_url) : null))),
    ),
  );
}

async function fetchRows(
  { base, columns, edition, resource }: Told,
  given: [string, string][],
  signal: AbortSignal,
): Promise<PreviewTable> {
  const query = new URLSearchParams(given.filter(([name, value]) => value !== "" && name !== "format" && name !== "hxl"));
  const names = columns.map(({ name }) => name);
  const fields = toPreviewFields(resource, names, query.get("fields"));
  if (fields) query.set("fields", fields.join(","));
  if (!(Number(query.get("limit") ?? PREVIEW_ROWS + 1) <= PREVIEW_ROWS)) query.set("limit", String(PREVIEW_ROWS));
  if (!query.has("edition")) query.set("edition", edition);
  // Below the site's own address, whatever others call it.
  const answer = await fetch(`${new URL(base).pathname}?${query}`, { signal });
  const body = await answer.json();
  if (!answer.ok) return { fields: [], rows: [], problem: String(body.detail ?? ""), withheld: 0 };
  return { fields: fields ?? [], rows: body.data, problem: null, withheld: Number(body.withheld ?? 0) };
}

function toRow(cells: HTMLElement[]): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.append(...cells);
  return row;
}

function toCell(kind: "th" | "td", text: string, link: string | null = null): HTMLElement {
  const cell = document.createElement(kind);
  if (kind === "th") cell.setAttribute("scope", "col");
  else cell.dir = "auto";
  if (link === null) cell.textContent = text;
  else {
    const anchor = document.createElement("a");
    anchor.href = link;
    anchor.textContent = text;
    cell.append(anchor);
  }
  return cell;
}
