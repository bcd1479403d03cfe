import { deflateRawSync } from "node:zlib";

/** A cell of a test workbook: text, a number as the file writes it, a day (as a number in a date style), or XML as it stands. */
export type TestCell = string | number | { day: number } | { xml: string } | null;

export type TestSheet = {
  name: string;
  rows: TestCell[][];
  /** Rows without cells, declared after the others. */
  padTo?: number;
  /** Merged cells, as `A2:A3`. */
  merged?: string[];
};

type ZipEntry = {
  name: string;
  content: Buffer /** What the archive says of its size, where that is a lie. */;
  declared?: number;
  flags?: number;
};

/** A small .xlsx workbook with inline strings. */
export function toWorkbook(sheets: readonly TestSheet[], extra: readonly ZipEntry[] = []): Buffer {
  const xml = (name: string, text: string): ZipEntry => ({ name, content: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`) });
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const listed = sheets
    .map(({ name }, index) => `<sheet name="${name.replaceAll("&", "&amp;")}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join("");
  const targets = sheets
    .map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
    .join("");
  const styles = `<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/>`;
  const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
  return toZip([
    xml("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`),
    xml(
      "_rels/.rels",
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    xml("xl/workbook.xml", `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${listed}</sheets></workbook>`),
    xml("xl/_rels/workbook.xml.rels", `<Relationships xmlns="${packageRelations}">${targets}${styles}</Relationships>`),
    xml(
      "xl/styles.xml",
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...sheets.map((sheet, index) => xml(`xl/worksheets/sheet${index + 1}.xml`, toSheetXml(sheet, main))),
    ...extra,
  ]);
}

function toSheetXml({ rows, padTo = 0, merged = [] }: TestSheet, main: string): string {
  const written = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => toCellXml(cell, column, row)).join("")}</row>`,
  );
  for (let row = rows.length + 1; row <= padTo; row++) written.push(`<row r="${row}" spans="1:6"/>`);
  return `<worksheet xmlns="${main}"><dimension ref="A1:F${Math.max(rows.length, padTo)}"/><sheetData>${written.join("")}</sheetData>${toMergedXml(merged)}</worksheet>`;
}

function toMergedXml(merged: readonly string[]): string {
  if (merged.length === 0) return "";
  return `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
}

function toCellXml(cell: TestCell, column: number, row: number): string {
  const at = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string")
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`;
  if ("day" in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  return `<c r="${at}">${cell.xml}</c>`;
}

/** A ZIP archive of deflated entries. */
export function toZip(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = content.length, flags = 0 } of entries) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(toCrc(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const head = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name)]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, Buffer.from(name)]));
    local.push(head, packed);
    offset += head.length + packed.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, list, Buffer.from("PK\x05\x06"), end]);
}

function toCrc(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
