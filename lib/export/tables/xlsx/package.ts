import { strFromU8, strToU8, unzipSync } from "fflate";
import type { Direction } from "@/lib/i18n/locales";
import { packArchive } from "../../archive";
import { escapeXml } from "../../picture/xml";
import type { WorkbookSheet } from "./sheet";

/** What a workbook says of itself. */
export type WorkbookProperties = {
  title: string;
  description: string;
  creator: string;
  keywords: string;
  language: string;
  direction: Direction;
  /** Instant, ISO 8601 in UTC. */
  at: string;
};

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageTypes = "http://schemas.openxmlformats.org/package/2006";

/**
 * The written workbook with its texts, links, filters and properties, as the same bytes each time.
 *
 * @param texts what stands in the place of `toTextMark(0)`, `toTextMark(1)` …
 */
export function finishWorkbook(
  written: Uint8Array,
  sheets: readonly WorkbookSheet[],
  texts: readonly string[],
  properties: WorkbookProperties,
): Uint8Array {
  const parts = unzipSync(written);
  placeTexts(parts, texts);
  sheets.forEach((sheet, index) => {
    finishSheet(parts, sheet, index + 1);
  });
  nameFilters(parts, sheets);
  if (properties.direction === "rtl") readFromTheRight(parts);
  insert(
    parts,
    "[Content_Types].xml",
    "</Types>",
    `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
  );
  insert(
    parts,
    "_rels/.rels",
    "</Relationships>",
    `<Relationship Id="rId-core-1" Type="${packageTypes}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  );
  parts["docProps/core.xml"] = strToU8(toCoreProperties(properties));
  return packArchive(parts, properties.at);
}

/**
 * The writer keeps its texts by their letters in an object, where `constructor` is taken already, and drops letters beside half pairs: it is
 * given marks in their place.
 */
export function toTextMark(position: number): string {
  return `text-${position}`;
}

function placeTexts(parts: Record<string, Uint8Array>, texts: readonly string[]): void {
  const written = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array());
  parts["xl/sharedStrings.xml"] = strToU8(
    written.replace(/<t>text-(\d+)<\/t>/g, (_, position) => `<t xml:space="preserve">${escapeXml(texts[Number(position)] ?? "")}</t>`),
  );
}

/** In the order of elements that a worksheet has: filter and links stand between its rows and the margins of its page. */
function finishSheet(parts: Record<string, Uint8Array>, { rows, isTable, widePaper }: WorkbookSheet, number: number): void {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell?.link ? [{ at: toPlace(column, row), to: cell.link }] : [])),
  );
  const filter = isTable ? `<autoFilter ref="${toTablePlace(rows)}"/>` : "";
  const hyperlinks = links.map(({ at }, index) => `<hyperlink ref="${at}" r:id="rId-link-${index + 1}"/>`).join("");
  const name = `xl/worksheets/sheet${number}.xml`;
  if (!widePaper) fitPaper(parts, name);
  insert(parts, name, "<pageMargins", filter + (links.length > 0 ? `<hyperlinks>${hyperlinks}</hyperlinks>` : ""));
  const targets = links.map(
    ({ to }, index) =>
      `<Relationship Id="rId-link-${index + 1}" Type="${office}/hyperlink" Target="${escapeXml(to)}" TargetMode="External"/>`,
  );
  if (links.length > 0) insert(parts, `xl/worksheets/_rels/sheet${number}.xml.rels`, "</Relationships>", targets.join(""));
}

/** On paper the sheet is as wide as the page. */
function fitPaper(parts: Record<string, Uint8Array>, name: string): void {
  insert(parts, name, "<sheetViews", `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`);
  const sheet = strFromU8(parts[name] ?? new Uint8Array());
  parts[name] = strToU8(sheet.replace("<pageSetup ", `<pageSetup fitToWidth="1" fitToHeight="0" `));
}

/** Words that stand at the right are read from there, whatever letters they begin with. */
function readFromTheRight(parts: Record<string, Uint8Array>): void {
  const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
  parts["xl/styles.xml"] = strToU8(styles.replace(/<alignment horizontal="right"[^>]*?(?=\/>)/g, `$& readingOrder="2"`));
}

/** Excel looks for the places of filters among the names of the workbook, and repeats named rows on every printed page. */
function nameFilters(parts: Record<string, Uint8Array>, sheets: readonly WorkbookSheet[]): void {
  const names = sheets.flatMap(({ name, rows, isTable }, index) => {
    if (!isTable) return [];
    const sheet = `'${name}'!`;
    const place = toTablePlace(rows).replace(/[A-Z]+|\d+/g, "$$$&");
    return [
      ["_xlnm._FilterDatabase", index, ` hidden="1"`, sheet + place] as const,
      ["_xlnm.Print_Titles", index, "", `${sheet}$1:$1`] as const,
    ];
  });
  const written = names
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(
      ([name, index, hidden, place]) => `<definedName name="${name}" localSheetId="${index}"${hidden}>${escapeXml(place)}</definedName>`,
    );
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  if (!workbook.includes("<definedNames/>")) throw new Error("The workbook has no place for names.");
  parts["xl/workbook.xml"] = strToU8(workbook.replace("<definedNames/>", () => `<definedNames>${written.join("")}</definedNames>`));
}

/** Puts XML before the last place where a mark stands. */
function insert(parts: Record<string, Uint8Array>, name: string, mark: string, xml: string): void {
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const at = text.lastIndexOf(mark);
  if (at < 0) throw new Error(`The workbook's part ${name} has no ${mark}.`);
  parts[name] = strToU8(text.slice(0, at) + xml + text.slice(at));
}

function toTablePlace(rows: WorkbookSheet["rows"]): string {
  return `A1:${toPlace((rows[0]?.length ?? 1) - 1, rows.length - 1)}`;
}

function toPlace(column: number, row: number): string {
  return `${toLetter(column)}${row + 1}`;
}

function toLetter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `${toLetter(Math.floor(column / 26) - 1)}${toLetter(column % 26)}`;
}

function toCoreProperties({ title, description, creator, keywords, language, at }: WorkbookProperties): string {
  const instant = new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z");
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`,
    `<cp:coreProperties xmlns:cp="${packageTypes}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:description>${escapeXml(description)}</dc:description><dc:creator>${escapeXml(creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy><cp:keywords>${escapeXml(keywords)}</cp:keywords><dc:language>${language}</dc:language>`,
    `${dated("created")}${dated("modified")}</cp:coreProperties>`,
  ].join("");
}
