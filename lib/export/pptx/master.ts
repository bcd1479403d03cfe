import { namespaces, type Placeholder, slideSize, type TextShape, toShapeTree, toTextShape } from "./shapes";
import { toParagraphDirection, toPlain, type Voice } from "./text";

const margin = 40;
const width = slideSize.width - 2 * margin;

export const places = {
  title: { type: "title", name: "Title" },
  sentence: { type: "body", index: 10, name: "What is seen" },
  caution: { type: "body", index: 11, name: "Caution" },
  notes: { type: "body", index: 12, name: "Notes" },
  sources: { type: "body", index: 13, name: "Sources" },
  text: { type: "body", index: 1, name: "Text" },
  deckTitle: { type: "ctrTitle", name: "Title" },
  deckFacts: { type: "subTitle", index: 1, name: "Author, date and edition" },
  number: { type: "sldNum", index: 14, name: "Slide number" },
} as const satisfies Record<string, Placeholder>;

export const deckMargin = margin;
export const titleTop = 26;
export const footerHeight = 16;
export const footerTop = slideSize.height - 18 - footerHeight;

const title: TextShape = { placeholder: places.title, box: { x: margin, y: titleTop, width, height: 64 }, paragraphs: [toPlain("Title")] };
const number: TextShape = {
  placeholder: places.number,
  box: { x: slideSize.width / 2 - 30, y: footerTop, width: 60, height: footerHeight },
  paragraphs: [],
};

function toBody(placeholder: Placeholder, y: number, height: number): TextShape {
  return { placeholder, box: { x: margin, y, width, height }, paragraphs: [toPlain(placeholder.name)] };
}

type Layout = { name: string; type: string; shapes: TextShape[] };

/** The layouts of a deck, by the names under which a house template may have its own. */
export const layouts = {
  opening: {
    name: "Title slide",
    type: "title",
    shapes: [
      { placeholder: places.deckTitle, box: { x: 80, y: 150, width: 800, height: 120 }, paragraphs: [toPlain("Title")], anchor: "b" },
      { placeholder: places.deckFacts, box: { x: 80, y: 290, width: 800, height: 120 }, paragraphs: [toPlain("Author, date and edition")] },
    ],
  },
  figure: {
    name: "Figure",
    type: "cust",
    shapes: [
      title,
      toBody(places.sentence, 92, 40),
      toBody(places.caution, 134, 18),
      toBody(places.notes, 440, 40),
      toBody(places.sources, 484, 36),
      number,
    ],
  },
  text: { name: "Text", type: "obj", shapes: [title, toBody(places.text, 110, 370), number] },
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof layouts;
export const layoutNames = Object.keys(layouts) as LayoutName[];

const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const background = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

type LevelStyle = { size: number; bold?: boolean; colour: "tx1" | "tx2"; font: "mj" | "mn" };

function toLevels({ size, bold, colour, font }: LevelStyle, voice: Voice, count: number): string {
  return Array.from(
    { length: count },
    (_, level) =>
      `<a:lvl${level + 1}pPr marL="0" indent="0" ${toParagraphDirection(voice)} defTabSz="914400" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="${voice.locale === "en" ? 100000 : 110000}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr sz="${size * 100}"${bold ? ' b="1"' : ""} kern="1200"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/></a:defRPr></a:lvl${level + 1}pPr>`,
  ).join("");
}

function toListStyle(style: LevelStyle, voice: Voice): string {
  return `<a:lstStyle>${toLevels(style, voice, 1)}</a:lstStyle>`;
}

/** Type of each place: title, sentence, then ever quieter. */
const placeStyles = new Map<Placeholder, LevelStyle>([
  [places.sentence, { size: 14, colour: "tx2", font: "mn" }],
  [places.caution, { size: 12, bold: true, colour: "tx1", font: "mn" }],
  [places.notes, { size: 10, colour: "tx2", font: "mn" }],
  [places.sources, { size: 10, colour: "tx2", font: "mn" }],
  [places.number, { size: 10, colour: "tx2", font: "mn" }],
  [places.deckTitle, { size: 36, bold: true, colour: "tx1", font: "mj" }],
  [places.deckFacts, { size: 16, colour: "tx2", font: "mn" }],
]);

function toShapes(shapes: readonly TextShape[], voice: Voice): string[] {
  return shapes.map((shape, index) => {
    const style = placeStyles.get(shape.placeholder);
    const xml = toTextShape({ ...shape, ...(style && { listStyle: toListStyle(style, voice) }) }, index + 2, voice);
    return shape.placeholder === places.number ? xml.replace("</p:txBody>", `${toNumberField("‹#›")}</p:txBody>`) : xml;
  });
}

/** The number of the slide, which PowerPoint keeps up to date. */
export function toNumberField(text: string): string {
  return `<a:p><a:pPr algn="ctr"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:fld></a:p>`;
}

export function toLayoutXml(name: LayoutName, voice: Voice): string {
  const layout: Layout = layouts[name];
  return `<p:sldLayout ${namespaces} type="${layout.type}" preserve="1"><p:cSld name="${layout.name}">${toShapeTree(toShapes(layout.shapes, voice))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** `layoutIds` are the names of the relationships to the layouts. */
export function toMasterXml(layoutIds: string[], voice: Voice): string {
  const shapes = toShapes([title, toBody(places.text, 110, 370), number], voice);
  const ids = layoutIds.map((id, index) => `<p:sldLayoutId id="${2147483649 + index}" r:id="${id}"/>`).join("");
  const styles = [
    `<p:titleStyle>${toLevels({ size: 24, bold: true, colour: "tx1", font: "mj" }, voice, 1)}</p:titleStyle>`,
    `<p:bodyStyle>${toLevels({ size: 16, colour: "tx1", font: "mn" }, voice, 9)}</p:bodyStyle>`,
    `<p:otherStyle>${toLevels({ size: 14, colour: "tx1", font: "mn" }, voice, 9)}</p:otherStyle>`,
  ];
  return `<p:sldMaster ${namespaces}><p:cSld>${background}${toShapeTree(shapes)}</p:cSld>${colourMap}<p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst><p:txStyles>${styles.join("")}</p:txStyles></p:sldMaster>`;
}

/** Page of the speaker's notes: the slide above, the words below. */
export function toNotesMasterXml(voice: Voice): string {
  const picture = toSlidePicture(2, true);
  const body = toTextShape(
    { placeholder: places.text, box: { x: 54, y: 320, width: 432, height: 380 }, paragraphs: [toPlain("Notes")] },
    3,
    voice,
  );
  return `<p:notesMaster ${namespaces}><p:cSld>${background}${toShapeTree([picture, body])}</p:cSld>${colourMap}<p:notesStyle>${toLevels({ size: 12, colour: "tx1", font: "mn" }, voice, 9)}</p:notesStyle></p:notesMaster>`;
}

/** The slide as it stands on the page of its notes. */
export function toSlidePicture(id: number, placed: boolean): string {
  const box = placed
    ? '<a:xfrm><a:off x="685800" y="685800"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
    : "";
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${box}</p:spPr></p:sp>`;
}
