import { type Paragraph, toParagraphXml, type Voice } from "./text";
import { escapeXml } from "./xml";

/** Points from the top left of a slide. */
export type Box = { x: number; y: number; width: number; height: number };

/** 16:9, in points. */
export const slideSize = { width: 960, height: 540 };

const unitsInPoint = 12_700;

export function toUnits(points: number): number {
  return Math.round(points * unitsInPoint);
}

export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

export function toTransform({ x, y, width, height }: Box, prefix: "a" | "p" = "a"): string {
  return `<${prefix}:xfrm><a:off x="${toUnits(x)}" y="${toUnits(y)}"/><a:ext cx="${toUnits(width)}" cy="${toUnits(height)}"/></${prefix}:xfrm>`;
}

/** A place for text, which a layout defines and a slide fills. */
export type Placeholder = { type: "title" | "ctrTitle" | "subTitle" | "body" | "sldNum"; index?: number; name: string };

export type TextShape = {
  placeholder: Placeholder;
  box: Box;
  paragraphs: Paragraph[];
  anchor?: "t" | "b" | "ctr";
  /** Its style in a layout. */
  listStyle?: string;
};

/** A shape with text. Its box has no inner margins, so that texts begin at the same edge. */
export function toTextShape({ placeholder, box, paragraphs, anchor, listStyle }: TextShape, id: number, voice: Voice): string {
  const { type, index, name } = placeholder;
  const place = `<p:ph type="${type}"${index === undefined ? "" : ` idx="${index}"`}/>`;
  const body = `<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="${voice.direction === "rtl" ? 1 : 0}" anchor="${anchor ?? "t"}"><a:normAutofit/></a:bodyPr>`;
  const texts = paragraphs.map((paragraph) => toParagraphXml(paragraph, voice)).join("");
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${place}</p:nvPr></p:nvSpPr>`,
    `<p:spPr>${toTransform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`,
    `<p:txBody>${body}${listStyle ?? "<a:lstStyle/>"}${texts}</p:txBody></p:sp>`,
  ].join("");
}

/** A tree of shapes, in the order in which they are read aloud. */
export function toShapeTree(shapes: string[]): string {
  const group =
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
  return `<p:spTree>${group}${shapes.join("")}</p:spTree>`;
}
