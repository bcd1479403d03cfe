import { strToU8, zipSync } from "fflate";
import type { Template, TemplateColumn } from "./load-template";
import { describeColumn, toNotes } from "./notes";
import { type Cell, escapeXml, toLetter, toSerial, toSheetXml } from "./sheet-xml";
import { STYLE, STYLES } from "./styles";

/** Rows below the header that offer the codes. */
const ROWS = 5_000;
const NUMBERS = ["value", "lower", "upper"];
const DAYS = ["period_start", "period_end"];

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
    "xl/worksheets/sheet3.xml": toNotesSheet(template),
  };
  const declared = Object.entries(parts).map(([name, xml]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  // A fixed date: equal templates are equal files.
  return zipSync(Object.fromEntries(declared), { mtime: "2026-01-01" });
}

/** Widest a column is, in characters; longer texts run on, or wrap. */
const WIDEST = 44;

function toFigures({ columns, hasExample }: Template): string {
  const header = columns.map(({ name, required }): Cell => ({ text: name, style: required ? STYLE.header : STYLE.optionalHeader }));
  const example = columns.map(({ name, example: text }): Cell => {
    const kind = toKind(name);
    return { text, kind, style: { number: STYLE.exampleNumber, day: STYLE.exampleDay, text: STYLE.exampleText }[kind] };
  });
  return toSheetXml(hasExample ? [header, example] : [header], {
    widths: columns.map(toWidth),
    formats: columns.map(({ name }) => ({ number: STYLE.plain, day: STYLE.day, text: STYLE.text })[toKind(name)]),
    frozen: { rows: 1, columns: 2 },
    heights: new Map([[0, 22]]),
    validations: columns.map((column, index) => toValidation(column, index, columns)),
  });
}

function toKind(name: string): "number" | "day" | "text" {
  if (NUMBERS.includes(name)) return "number";
  return DAYS.includes(name) ? "day" : "text";
}

function toWidth({ name, example, codes }: TemplateColumn): number {
  if (name === "note" || name === "coverage") return WIDEST;
  const usual = codes && codes.length <= 60 ? codes.map(({ code }) => code.length) : [];
  return Math.min(WIDEST, Math.max(name.length, example.length, 10, ...usual) + 3);
}

/** What a column takes: its codes from a drop-down, a day, or a number. Each says what it is for when its cell is entered. */
function toValidation(column: TemplateColumn, index: number, columns: readonly TemplateColumn[]): string {
  const { name, codes } = column;
  const cells = `${toLetter(index)}2:${toLetter(index)}${ROWS + 1}`;
  const prompt = `showInputMessage="1" promptTitle="${name}" prompt="${escapeXml(describeColumn(column))}"`;
  const check = (attributes: string, error: string, formulas: string) =>
    `<dataValidation ${attributes} allowBlank="1" showErrorMessage="1" errorTitle="${name}" error="${error}" ${prompt} sqref="${cells}">${formulas}</dataValidation>`;
  if (codes && codes.length > 0) {
    const list = toLetter(2 * withCodes(columns).findIndex((other) => other.name === name));
    const range = `Codes!$${list}$2:$${list}$${codes.length + 1}`;
    return check(`type="list"`, "This is not a code of the list on the sheet Codes.", `<formula1>${range}</formula1>`);
  }
  if (DAYS.includes(name)) {
    const ends = `<formula1>${toSerial("1900-03-01")}</formula1><formula2>${toSerial("2100-12-31")}</formula2>`;
    return check(`type="date" operator="between"`, "This is not a day. Write it as 2024-04-30.", ends);
  }
  if (NUMBERS.includes(name))
    return check(`type="decimal" operator="between"`, "This is not a number.", "<formula1>-1E+15</formula1><formula2>1E+15</formula2>");
  return `<dataValidation allowBlank="1" ${prompt} sqref="${cells}"/>`;
}

/** Two columns a list: codes, and what they stand for. */
function toCodes({ columns }: Template): string {
  const lists = withCodes(columns);
  const longest = Math.max(0, ...lists.map(({ codes }) => codes?.length ?? 0));
  const rows: Cell[][] = [
    lists.flatMap(({ name }) => [
      { text: `codes of ${name}`, style: STYLE.header },
      { text: "stands for", style: STYLE.optionalHeader },
    ]),
  ];
  for (let row = 0; row < longest; row++)
    rows.push(
      lists.flatMap(({ codes }) => [
        { text: codes?.[row]?.code ?? "", style: STYLE.text },
        { text: codes?.[row]?.name ?? "", style: STYLE.text },
      ]),
    );
  const width = (texts: readonly string[]) => Math.min(WIDEST, Math.max(14, ...texts.map(({ length }) => length + 2)));
  const widths = lists.flatMap(({ name, codes }) => [
    width([`codes of ${name}`, ...(codes ?? []).map(({ code }) => code)]),
    width((codes ?? []).map(({ name: words }) => words)),
  ]);
  return toSheetXml(rows, { widths, formats: widths.map(() => STYLE.text), frozen: { rows: 1, columns: 0 }, heights: new Map([[0, 22]]) });
}

function toNotesSheet(template: Template): string {
  const { title, sentences, table } = toNotes(template);
  const [header = [], ...lines] = table;
  return toSheetXml(
    [
      [{ text: title, style: STYLE.title }],
      [],
      ...sentences.map((text): Cell[] => [{ text, style: STYLE.plain }]),
      [],
      header.map((text) => ({ text, style: STYLE.header })),
      ...lines.map((cells) => cells.map((text) => ({ text, style: STYLE.words }))),
    ],
    { widths: [22, 20, 96], heights: new Map([[0, 28]]) },
  );
}

function withCodes(columns: readonly TemplateColumn[]): TemplateColumn[] {
  return columns.filter(({ codes }) => codes !== null && codes.length > 0);
}
