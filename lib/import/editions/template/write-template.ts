import { strToU8, zipSync } from "fflate";
import type { Template, TemplateColumn } from "./load-template";
import { toNotes } from "./notes";

/** Rows below the header that offer the codes. */
const ROWS = 5_000;
const NUMBERS = ["value", "lower", "upper"];

/** Styles of cells, by their place in `STYLES`. */
const STYLE = { plain: 0, text: 1, header: 2, exampleText: 3, exampleNumber: 4 } as const;

/** The template as CSV: the header, and the example. */
export function toCsv({ columns, hasExample }: Template): string {
  const lines = [columns.map(({ name }) => name), ...(hasExample ? [columns.map(({ example }) => example)] : [])];
  return lines.map((cells) => `${cells.map(toCsvCell).join(",")}\r\n`).join("");
}

function toCsvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The template as a workbook: the sheet to fill in, with drop-downs of codes; the codes with their names; notes. Written part by part,
 * because drop-downs need no more than these few parts.
 */
export function toWorkbook(template: Template): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${[1, 2, 3].map((sheet) => `<Override PartName="/xl/worksheets/sheet${sheet}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${["Figures", "Codes", "Notes"].map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[1, 2, 3].map((sheet) => `<Relationship Id="rId${sheet}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${sheet}.xml"/>`).join("")}<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": toFigures(template),
    "xl/worksheets/sheet2.xml": toCodes(template),
    "xl/worksheets/sheet3.xml": toSheet(
      [24, 18, 100],
      toNotes(template).map((cells) => cells.map((text) => ({ text, style: STYLE.plain }))),
    ),
  };
  const declared = Object.entries(parts).map(([name, xml]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  // A fixed date: equal templates are equal files.
  return zipSync(Object.fromEntries(declared), { mtime: "2026-01-01" });
}

// Number format 49 is text: it keeps codes and days as they are typed.
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="11"/><color rgb="FF767676"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

type Cell = { text: string; style: number; isNumber?: boolean };

function toFigures({ columns, hasExample }: Template): string {
  const header = columns.map(({ name }): Cell => ({ text: name, style: STYLE.header }));
  const example = columns.map(({ name, example: text }): Cell => {
    const isNumber = NUMBERS.includes(name) && text !== "";
    return { text, isNumber, style: isNumber ? STYLE.exampleNumber : STYLE.exampleText };
  });
  const formats = columns.map(({ name }) => (NUMBERS.includes(name) ? STYLE.plain : STYLE.text));
  const offers = columns.flatMap((column, index) => toOffer(column, index, columns) ?? []);
  return toSheet(
    columns.map(({ name }) => (name === "note" || name === "coverage" ? 40 : 18)),
    hasExample ? [header, example] : [header],
    { formats, after: `<dataValidations count="${offers.length}">${offers.join("")}</dataValidations>` },
  );
}

function toOffer({ name, codes }: TemplateColumn, index: number, columns: readonly TemplateColumn[]): string | null {
  if (!codes || codes.length === 0) return null;
  const list = toLetter(2 * withCodes(columns).findIndex((column) => column.name === name));
  const cells = `${toLetter(index)}2:${toLetter(index)}${ROWS + 1}`;
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="${name}" error="This is not a code of the list on the sheet Codes." sqref="${cells}"><formula1>Codes!$${list}$2:$${list}$${codes.length + 1}</formula1></dataValidation>`;
}

/** Two columns a list: codes, and what they stand for. */
function toCodes({ columns }: Template): string {
  const lists = withCodes(columns);
  const longest = Math.max(0, ...lists.map(({ codes }) => codes?.length ?? 0));
  const rows: Cell[][] = [
    lists.flatMap(({ name }) => [
      { text: `codes of ${name}`, style: STYLE.header },
      { text: "stands for", style: STYLE.header },
    ]),
  ];
  for (let row = 0; row < longest; row++)
    rows.push(
      lists.flatMap(({ codes }) => [
        { text: codes?.[row]?.code ?? "", style: STYLE.text },
        { text: codes?.[row]?.name ?? "", style: STYLE.text },
      ]),
    );
  return toSheet(
    lists.flatMap(() => [24, 40]),
    rows,
  );
}

function withCodes(columns: readonly TemplateColumn[]): TemplateColumn[] {
  return columns.filter(({ codes }) => codes !== null && codes.length > 0);
}

function toSheet(widths: number[], rows: Cell[][], { formats = [], after = "" }: { formats?: number[]; after?: string } = {}): string {
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${formats[index] ?? 0}" customWidth="1"/>`,
  );
  const lines = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => toCell(cell, `${toLetter(column)}${row + 1}`)).join("")}</row>`,
  );
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join("")}</cols><sheetData>${lines.join("")}</sheetData>${after}</worksheet>`;
}

function toCell({ text, style, isNumber }: Cell, place: string): string {
  if (text === "") return "";
  if (isNumber) return `<c r="${place}" s="${style}"><v>${text}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** 0 is A, 26 is AA. */
function toLetter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `${toLetter(Math.floor(column / 26) - 1)}${toLetter(column % 26)}`;
}
