import { themeColours } from "@/lib/charts/palette";
import { escapeXml } from "../picture/xml";
import { textWidth } from "./page";
import type { DocxReader } from "./runs";

/**
 * Styles of a document, by the ids that its paragraphs name. Those that word processors know bear their names, the others are named for
 * what they hold, so that a house's template restyles a document by redefining them. Nothing is formatted by hand.
 */
export const paragraphStyles = [
  "Title",
  "Subtitle",
  "Heading1",
  "Heading2",
  "Caption",
  "TableofFigures",
  "Footer",
  "Figure",
  "Source",
  "SourceEntry",
  "Note",
  "Warning",
  "Edition",
  "TableHeading",
  "TableText",
  "TableValue",
  "TableValueHeading",
] as const;
export type ParagraphStyle = (typeof paragraphStyles)[number];

export const tableStyle = "FigureTable";

/** Has every letter of the three languages, on Windows, macOS and with Office; others set in it what is as wide. */
export const documentFont = "Arial";

const colours = themeColours.print;
const accent = toHex(colours.accent);
const second = toHex(colours.textSecond);
const hairline = toHex(colours.hairline);
const warning = toHex(colours.warning);

type Look = {
  name: string;
  basedOn?: string;
  next?: string;
  /** Points; Arabic letters are set one point larger. */
  size?: number;
  bold?: boolean;
  colour?: string;
  /** Twips. */
  before?: number;
  after?: number;
  /** 240 is one line. */
  line?: number;
  keepNext?: boolean;
  more?: string;
  isOwn?: boolean;
};

const looks: Record<ParagraphStyle, Look> = {
  Title: { name: "Title", next: "Subtitle", size: 18, bold: true, after: 120, line: 264, keepNext: true },
  Subtitle: { name: "Subtitle", next: "Normal", size: 12, colour: second, after: 240, line: 288 },
  Heading1: { name: "heading 1", next: "Normal", size: 14, bold: true, before: 360, after: 120, keepNext: true, more: outline(0) },
  Heading2: { name: "heading 2", next: "Normal", size: 11.5, bold: true, before: 280, after: 80, keepNext: true, more: outline(1) },
  Caption: { name: "caption", next: "Normal", size: 10.5, bold: true, before: 160, after: 60 },
  TableofFigures: {
    name: "table of figures",
    next: "Normal",
    after: 240,
    line: 320,
    more: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth}"/></w:tabs><w:contextualSpacing/>`,
  },
  Footer: { name: "footer", size: 8.5, colour: second, after: 0 },
  Figure: { name: "Figure", next: "Caption", before: 120, after: 120, line: 240, keepNext: true, isOwn: true },
  Source: { name: "Source", next: "Normal", size: 9, colour: second, after: 80, isOwn: true },
  SourceEntry: {
    name: "Source Entry",
    basedOn: "Source",
    after: 60,
    more: '<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs><w:ind w:left="567" w:hanging="567"/>',
    isOwn: true,
  },
  Note: { name: "Note", size: 9.5, after: 60, isOwn: true },
  Warning: { name: "Warning", colour: warning, bold: true, after: 80, isOwn: true },
  Edition: { name: "Edition", basedOn: "Source", after: 240, isOwn: true },
  TableHeading: { name: "Table Heading", basedOn: "TableText", bold: true, keepNext: true, isOwn: true },
  TableText: { name: "Table Text", size: 9, after: 0, line: 252, isOwn: true },
  TableValue: { name: "Table Value", basedOn: "TableText", more: '<w:jc w:val="end"/>', isOwn: true },
  TableValueHeading: { name: "Table Value Heading", basedOn: "TableHeading", more: '<w:jc w:val="end"/>', isOwn: true },
};

/** The styles as the part `word/styles.xml`. */
export function toStylesXml(reader: DocxReader): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    toDefaults(reader),
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    toCharacterStyle("Hyperlink", "Hyperlink", `<w:color w:val="${accent}" w:themeColor="hyperlink"/><w:u w:val="single"/>`),
    toCharacterStyle("Strong", "Strong", "<w:b/><w:bCs/>"),
    ...Object.entries(looks).map(([id, look]) => toParagraphStyle(id, look)),
    toTableStyles(),
    "</w:styles>",
  ].join("");
}

/** Language and fonts of all that says nothing else; fonts are the theme's, so that another theme sets the document in its own. */
function toDefaults({ locale }: DocxReader): string {
  const bidi = locale === "ckb" ? "ckb-IQ" : "ar-IQ";
  return [
    "<w:docDefaults><w:rPrDefault><w:rPr>",
    '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>',
    `<w:color w:val="${toHex(colours.text)}"/><w:sz w:val="21"/><w:szCs w:val="23"/>`,
    `<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="${bidi}"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  ].join("");
}

function toParagraphStyle(id: string, look: Look): string {
  const spacing = [
    look.before !== undefined ? ` w:before="${look.before}"` : "",
    look.after !== undefined ? ` w:after="${look.after}"` : "",
    look.line !== undefined ? ` w:line="${look.line}" w:lineRule="auto"` : "",
  ].join("");
  const [first, last] = splitOrder(look.more ?? "");
  return [
    `<w:style w:type="paragraph"${look.isOwn ? ' w:customStyle="1"' : ""} w:styleId="${id}">`,
    `<w:name w:val="${escapeXml(look.name)}"/><w:basedOn w:val="${look.basedOn ?? "Normal"}"/>`,
    look.next ? `<w:next w:val="${look.next}"/>` : "",
    "<w:qFormat/><w:pPr>",
    look.keepNext ? "<w:keepNext/>" : "",
    first,
    spacing === "" ? "" : `<w:spacing${spacing}/>`,
    last,
    "</w:pPr><w:rPr>",
    look.bold ? "<w:b/><w:bCs/>" : "",
    look.colour ? `<w:color w:val="${look.colour}"/>` : "",
    look.size ? `<w:sz w:val="${look.size * 2}"/><w:szCs w:val="${look.size * 2 + 2}"/>` : "",
    "</w:rPr></w:style>",
  ].join("");
}

/** The schema wants tabs before the spacing, and the rest after it. */
function splitOrder(more: string): [string, string] {
  const tabs = /^<w:tabs>.*<\/w:tabs>/.exec(more)?.[0] ?? "";
  return [tabs, more.slice(tabs.length)];
}

function outline(level: number): string {
  return `<w:outlineLvl w:val="${level}"/>`;
}

function toCharacterStyle(id: string, name: string, properties: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${properties}</w:rPr></w:style>`;
}

/** Hairlines between rows, a firmer one under the heading, no verticals. */
function toTableStyles(): string {
  const rule = (side: string, size: number, colour: string) => `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
  return [
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>',
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    `<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="Figure Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>`,
    `<w:tblPr><w:tblBorders>${rule("top", 6, second)}${rule("bottom", 6, second)}${rule("insideH", 4, hairline)}</w:tblBorders>`,
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${rule("bottom", 6, second)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`,
    "</w:style>",
  ].join("");
}

function toHex(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}
