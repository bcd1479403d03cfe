import { escapeXml } from "../picture/xml";
import { toTextCell } from "../tables/xlsx/cells";
import { toSheetName } from "../tables/xlsx/sheet";
import type { BulkDescription, BulkKind, BulkTable } from "./bulk-table";
import type { ZipFile } from "./zip-file";

/** Rows that a sheet has, the header among them. */
export const SHEET_ROWS = 1_048_576;

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packageTypes = "http://schemas.openxmlformats.org/package/2006";
const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** Places of styles in `styles`: of a header, of wrapped text, and of what has one. */
const HEADER = 1;
const WRAPPED = 4;
const cellStyles: Partial<Record<BulkKind, number>> = { number: 2, day: 3 };

type Sheet = { name: string; columns: number; rows: number };

/**
 * A workbook with a sheet for every table, written as the rows come: it takes the memory of one batch. A table longer than a sheet goes on
 * in further sheets, `observations (2)` and so on, each with the header.
 *
 * @param about lines of the first sheet: a heading, and what it says
 * @param sheetRows rows of a sheet, for tests
 * @returns rows of each table
 * @throws TooLargeError where a sheet or the workbook is larger than a ZIP archive may be
 */
export async function writeXlsxFile(
  zip: ZipFile,
  tables: readonly BulkTable[],
  about: readonly (readonly [heading: string, text: string])[],
  description: BulkDescription,
  sheetRows = SHEET_ROWS,
): Promise<Record<string, number>> {
  const sheets: Sheet[] = [];
  const add = async (sheet: Sheet, parts: AsyncIterable<string> | Iterable<string>) => {
    sheets.push(sheet);
    await zip.add(`xl/worksheets/sheet${sheets.length}.xml`, encodeAll(parts));
  };
  await add({ name: "about", columns: 2, rows: about.length }, toAboutSheet(about));
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const rows = new Rows(table.rows);
    for (let part = 1; part === 1 || (await rows.hasMore()); part++) {
      const sheet = { name: part === 1 ? table.name : `${table.name} (${part})`, columns: table.columns.length, rows: 1 };
      await add(sheet, toSheet(table, rows, sheet, sheetRows));
    }
    counts[table.name] = rows.taken;
  }
  for (const [path, xml] of toParts(sheets, description)) await zip.add(path, [new TextEncoder().encode(declaration + xml)]);
  await zip.end();
  return counts;
}

/** Rows that are taken a few at a time, so that a sheet can end within a batch. */
class Rows {
  taken = 0;
  private readonly source: AsyncIterator<(string | null)[][]>;
  private batch: (string | null)[][] = [];

  constructor(rows: AsyncIterable<(string | null)[][]>) {
    this.source = rows[Symbol.asyncIterator]();
  }

  async hasMore(): Promise<boolean> {
    while (this.batch.length === 0) {
      const { done, value } = await this.source.next();
      if (done) return false;
      this.batch = value;
    }
    return true;
  }

  async take(most: number): Promise<(string | null)[][]> {
    if (!(await this.hasMore())) return [];
    const rows = this.batch.slice(0, most);
    this.batch = this.batch.slice(most);
    this.taken += rows.length;
    return rows;
  }
}

async function* toSheet({ columns }: BulkTable, rows: Rows, sheet: Sheet, sheetRows: number): AsyncGenerator<string> {
  const widths = columns.map(({ name, kind }) => (kind === "text" ? Math.max(14, name.length + 4) : 13));
  yield `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join(
      "",
    )}</cols><sheetData><row r="1">${columns.map(({ name }, index) => toTextXml(name, `${toLetters(index)}1`, HEADER)).join("")}</row>`;
  const letters = columns.map((_, index) => toLetters(index));
  while (sheet.rows < sheetRows) {
    const batch = await rows.take(sheetRows - sheet.rows);
    if (batch.length === 0) break;
    yield batch.map((cells, offset) => toRow(cells, columns, letters, sheet.rows + offset + 1)).join("");
    sheet.rows += batch.length;
  }
  yield `</sheetData><autoFilter ref="${toPlace(sheet)}"/></worksheet>`;
}

function* toAboutSheet(about: readonly (readonly [string, string])[]): Generator<string> {
  yield `<worksheet xmlns="${main}"><cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="2" width="110" customWidth="1"/></cols><sheetData>`;
  for (const [index, [heading, text]] of about.entries())
    yield `<row r="${index + 1}">${toTextXml(heading, `A${index + 1}`, HEADER)}${toTextXml(text, `B${index + 1}`, WRAPPED)}</row>`;
  yield "</sheetData></worksheet>";
}

/** An empty cell is none at all. */
function toRow(cells: (string | null)[], columns: BulkTable["columns"], letters: string[], row: number): string {
  const written = cells.map((cell, index) =>
    cell === null ? "" : toCell(cell, columns[index]?.kind ?? "text", `${letters[index]}${row}`),
  );
  return `<row r="${row}">${written.join("")}</row>`;
}

function toCell(cell: string, kind: BulkKind, place: string): string {
  const style = cellStyles[kind] ? ` s="${cellStyles[kind]}"` : "";
  if (kind === "number" || kind === "integer") return `<c r="${place}"${style}><v>${Number(cell)}</v></c>`;
  if (kind === "day") return `<c r="${place}"${style}><v>${toSerialDay(cell)}</v></c>`;
  return toTextXml(cell, place);
}

/** As it stands in every workbook of ours: a text, whatever it begins with, and no longer than a cell. */
function toTextXml(text: string, place: string, style = 0): string {
  const value = toTextCell(text)?.value;
  if (value === undefined) return "";
  return `<c r="${place}" t="inlineStr"${style ? ` s="${style}"` : ""}><is><t xml:space="preserve">${escapeXml(String(value))}</t></is></c>`;
}

/** Days since 30 December 1899, as spreadsheets count them from March 1900 on. */
function toSerialDay(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;
}

function toParts(sheets: readonly Sheet[], description: BulkDescription): [path: string, xml: string][] {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, name: toSheetName(sheet.name), number: index + 1 }));
  const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  return [
    [
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered
        .map(({ name, number }) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`)
        .join("")}</sheets><definedNames>${numbered
        .slice(1)
        .map(
          (sheet, index) =>
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${index + 1}" hidden="1">'${escapeXml(sheet.name)}'!${toPlace(sheet).replace(/[A-Z]+|\d+/g, "$$$&")}</definedName>`,
        )
        .join("")}</definedNames></workbook>`,
    ],
    ["xl/styles.xml", styles],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${packageTypes}/relationships">${numbered
        .map(({ number }) => relation(`rId${number}`, `${office}/worksheet`, `worksheets/sheet${number}.xml`))
        .join("")}${relation("rId-styles", `${office}/styles`, "styles.xml")}</Relationships>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${packageTypes}/relationships">${relation("rId1", `${office}/officeDocument`, "xl/workbook.xml")}${relation("rId2", `${packageTypes}/relationships/metadata/core-properties`, "docProps/core.xml")}</Relationships>`,
    ],
    ["docProps/core.xml", toProperties(description)],
    [
      "[Content_Types].xml",
      `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", `${sheetType}.sheet.main+xml`)}${override("/xl/styles.xml", `${sheetType}.styles+xml`)}${override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}${numbered
        .map(({ number }) => override(`/xl/worksheets/sheet${number}.xml`, `${sheetType}.worksheet+xml`))
        .join("")}</Types>`,
    ],
  ];
}

function toPlace({ columns, rows }: Sheet): string {
  return `A1:${toLetters(columns - 1)}${rows}`;
}

function toLetters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `${toLetters(Math.floor(column / 26) - 1)}${toLetters(column % 26)}`;
}

const fill = (content: string) => `<fill>${content}</fill>`;
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts><fills count="3">${fill('<patternFill patternType="none"/>')}${fill('<patternFill patternType="gray125"/>')}${fill('<patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/></patternFill>')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function toProperties({ site, edition, committedAt, permalink }: BulkDescription): string {
  const instant = new Date(committedAt).toISOString().replace(/\.\d{3}Z$/, "Z");
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
  return `<cp:coreProperties xmlns:cp="${packageTypes}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(`${site}, edition ${edition}`)}</dc:title><dc:description>${escapeXml(permalink)}</dc:description><dc:creator>${escapeXml(site)}</dc:creator>${dated("created")}${dated("modified")}</cp:coreProperties>`;
}

async function* encodeAll(parts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const part of parts) yield encoder.encode(part);
}
