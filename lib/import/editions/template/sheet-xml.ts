/** A cell of a sheet that is written: text, a number, or a day as `YYYY-MM-DD`. */
export type Cell = { text: string; style: number; kind?: "text" | "number" | "day" };

export type SheetLayout = {
  /** Width of each column, in characters. */
  widths: readonly number[];
  /** Style of the empty cells of each column. */
  formats?: readonly number[];
  /** Rows and columns that stay in sight. */
  frozen?: { rows: number; columns: number };
  /** Height of rows that are higher than their text, by position. */
  heights?: ReadonlyMap<number, number>;
  validations?: readonly string[];
};

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A worksheet. On paper it is as wide as the page. */
export function toSheetXml(rows: readonly (readonly Cell[])[], layout: SheetLayout): string {
  const { widths, formats = [], heights = new Map(), validations = [] } = layout;
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${formats[index] ?? 0}" customWidth="1"/>`,
  );
  const lines = rows.map((cells, row) => {
    const height = heights.get(row);
    const written = cells.map((cell, column) => toCell(cell, `${toLetter(column)}${row + 1}`)).join("");
    return `<row r="${row + 1}"${height ? ` ht="${height}" customHeight="1"` : ""}>${written}</row>`;
  });
  return `<worksheet xmlns="${NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="${formats.length > 0 ? 1 : 0}">${toPane(layout.frozen)}</sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>${validations.length > 0 ? `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>` : ""}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

function toPane(frozen: SheetLayout["frozen"]): string {
  if (!frozen) return "";
  const { rows, columns } = frozen;
  const pane = columns > 0 ? "bottomRight" : "bottomLeft";
  return `<pane${columns > 0 ? ` xSplit="${columns}"` : ""} ySplit="${rows}" topLeftCell="${toLetter(columns)}${rows + 1}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

function toCell({ text, style, kind = "text" }: Cell, place: string): string {
  if (text === "") return "";
  if (kind === "number") return `<c r="${place}" s="${style}"><v>${text}</v></c>`;
  if (kind === "day") return `<c r="${place}" s="${style}"><v>${toSerial(text)}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** A day as spreadsheets count it. */
export function toSerial(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** Text as it stands in XML, in an attribute too. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Letters of a column: 0 is A, 26 is AA. */
export function toLetter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `${toLetter(Math.floor(column / 26) - 1)}${toLetter(column % 26)}`;
}
