/** Formats of numbers: text keeps codes as they are typed; a day reads the same everywhere. */
const TEXT = 49;
const DAY = 164;

const FONTS = [
  `<sz val="11"/><name val="Calibri"/>`,
  `<b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/>`,
  `<i/><sz val="11"/><color rgb="FF6B6B6B"/><name val="Calibri"/>`,
  `<b/><sz val="16"/><name val="Calibri"/>`,
  `<b/><sz val="11"/><color rgb="FF1F3A4D"/><name val="Calibri"/>`,
];

const FILLS = [
  `<patternFill patternType="none"/>`,
  `<patternFill patternType="gray125"/>`,
  `<patternFill patternType="solid"><fgColor rgb="FF1F4E66"/></patternFill>`,
  `<patternFill patternType="solid"><fgColor rgb="FFD9E6EC"/></patternFill>`,
];

const BORDERS = ["", `<left/><right/><top/><bottom style="hair"><color rgb="FFB5C4CC"/></bottom>`];

/** The formats of cells, by name; a cell names its format by the place in this list. */
const FORMATS = {
  plain: {},
  text: { number: TEXT },
  day: { number: DAY },
  /** Above a column that must be filled. */
  header: { number: TEXT, font: 1, fill: 2, wraps: true },
  /** Above one that may stay empty. */
  optionalHeader: { number: TEXT, font: 4, fill: 3, wraps: true },
  exampleText: { number: TEXT, font: 2 },
  exampleNumber: { font: 2 },
  exampleDay: { number: DAY, font: 2 },
  title: { font: 3 },
  words: { wraps: true, border: 1 },
} as const satisfies Record<string, { number?: number; font?: number; fill?: number; border?: number; wraps?: boolean }>;

type StyleName = keyof typeof FORMATS;

/** Place of a format in the list. */
export const STYLE = Object.fromEntries(Object.keys(FORMATS).map((name, index) => [name, index])) as Record<StyleName, number>;

const list = (element: string, item: string, contents: readonly string[]) =>
  `<${element} count="${contents.length}">${contents.map((content) => `<${item}>${content}</${item}>`).join("")}</${element}>`;

type CellFormat = { number?: number; font?: number; fill?: number; border?: number; wraps?: boolean };

const toFormat = ({ number = 0, font = 0, fill = 0, border = 0, wraps = false }: CellFormat) =>
  `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="${wraps ? "top" : "bottom"}"${wraps ? ` wrapText="1"` : ""}/></xf>`;

/** The part of the workbook that holds its formats. */
export const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${DAY}" formatCode="yyyy\\-mm\\-dd"/></numFmts>${list("fonts", "font", FONTS)}${list("fills", "fill", FILLS)}${list("borders", "border", BORDERS)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${Object.keys(FORMATS).length}">${Object.values(FORMATS).map(toFormat).join("")}</cellXfs></styleSheet>`;
