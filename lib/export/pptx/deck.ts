import type { PaletteTheme } from "@/lib/charts/palette";
import { type LayoutName, layoutNames, toLayoutXml, toMasterXml, toNotesMasterXml, toNumberField, toSlidePicture } from "./master";
import { OfficePackage } from "./package";
import { namespaces, slideSize, type TextShape, toShapeTree, toTextShape, toUnits } from "./shapes";
import { type Paragraph, toOfficeLanguage, type Voice } from "./text";
import { toThemeXml } from "./theme";
import { escapeXml } from "./xml";

const presentationType = "openxmlformats-officedocument.presentationml";

/** What docProps say of the file. */
export type DeckProperties = {
  title: string;
  /** Name of the site, which makes the file. */
  creator: string;
  subject: string;
  /** Stamps of its charts. */
  keywords: string;
  /** Instant of the edition. */
  instant: string;
};

/** A shape of a slide: a text, or markup that is given its number. */
export type SlideShape = TextShape | ((id: number) => string);

export type Slide = {
  layout: LayoutName;
  shapes: SlideShape[];
  /** What a speaker has before them; empty: the slide has none. */
  notes: Paragraph[];
  /** Its number as read, where slides are numbered. */
  number?: { text: string; shape: TextShape };
};

/** Slides of one language and theme on a master and layouts of our own. */
export class Deck {
  readonly package = new OfficePackage();
  readonly #voice: Voice;
  readonly #theme: PaletteTheme;
  readonly #slidePaths: string[] = [];
  #charts = 0;
  #pictures = 0;

  constructor(voice: Voice, theme: PaletteTheme) {
    this.#voice = voice;
    this.#theme = theme;
  }

  /** Path of the slide that `addSlide` will add next; relationships of its shapes start there. */
  get nextSlidePath(): string {
    return `ppt/slides/slide${this.#slidePaths.length + 1}.xml`;
  }

  get nextNotesPath(): string {
    return `ppt/notesSlides/notesSlide${this.#slidePaths.length + 1}.xml`;
  }

  /** Charts and pictures are numbered through the deck. */
  nextChartNumber(): number {
    this.#charts += 1;
    return this.#charts;
  }

  nextPictureNumber(): number {
    this.#pictures += 1;
    return this.#pictures;
  }

  addSlide({ layout, shapes, notes, number }: Slide): void {
    const [path, notesPath] = [this.nextSlidePath, this.nextNotesPath];
    const all = number ? [...shapes, number.shape] : shapes;
    const drawn = all.map((shape, index) => {
      if (typeof shape === "function") return shape(index + 2);
      const xml = toTextShape(shape, index + 2, this.#voice);
      return shape === number?.shape ? xml.replace("</p:txBody>", `${toNumberField(escapeXml(number.text))}</p:txBody>`) : xml;
    });
    this.package.addXml(
      path,
      `<p:sld ${namespaces}><p:cSld>${toShapeTree(drawn)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
      `${presentationType}.slide`,
    );
    this.package.relate(path, "slideLayout", toLayoutPath(layout));
    if (notes.length > 0) {
      const body = toTextShape(notesShape(notes), 3, this.#voice).replace(/<a:xfrm>.*?<\/a:prstGeom>/, "");
      this.package.addXml(
        notesPath,
        `<p:notes ${namespaces}><p:cSld>${toShapeTree([toSlidePicture(2, false), body])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
        `${presentationType}.notesSlide`,
      );
      this.package.relate(path, "notesSlide", notesPath);
      this.package.relate(notesPath, "notesMaster", notesMasterPath);
      this.package.relate(notesPath, "slide", path);
    }
    this.#slidePaths.push(path);
  }

  /** The whole file. */
  toBytes(properties: DeckProperties): Uint8Array {
    this.#addFrame();
    this.#addProperties(properties);
    return this.package.toBytes(properties.instant);
  }

  #addFrame(): void {
    const [file, voice] = [this.package, this.#voice];
    const main = "ppt/presentation.xml";
    file.relate("", "officeDocument", main);
    const masterId = file.relate(main, "slideMaster", masterPath);
    const notesMasterId = file.relate(main, "notesMaster", notesMasterPath);
    const slideIds = this.#slidePaths.map((path) => file.relate(main, "slide", path));
    file.relate(main, "theme", "ppt/theme/theme1.xml");
    file.relate(main, "presProps", "ppt/presProps.xml");
    file.relate(main, "viewProps", "ppt/viewProps.xml");
    file.relate(main, "tableStyles", "ppt/tableStyles.xml");
    const slides = slideIds.map((id, index) => `<p:sldId id="${256 + index}" r:id="${id}"/>`).join("");
    file.addXml(
      main,
      `<p:presentation ${namespaces} saveSubsetFonts="1"${voice.direction === "rtl" ? ' rtl="1"' : ""}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${masterId}"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${notesMasterId}"/></p:notesMasterIdLst><p:sldIdLst>${slides}</p:sldIdLst><p:sldSz cx="${toUnits(slideSize.width)}" cy="${toUnits(slideSize.height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
      `${presentationType}.presentation.main`,
    );
    const layoutIds = layoutNames.map((name) => {
      file.addXml(toLayoutPath(name), toLayoutXml(name, voice), `${presentationType}.slideLayout`);
      file.relate(toLayoutPath(name), "slideMaster", masterPath);
      return file.relate(masterPath, "slideLayout", toLayoutPath(name));
    });
    file.addXml(masterPath, toMasterXml(layoutIds, voice), `${presentationType}.slideMaster`);
    file.relate(masterPath, "theme", "ppt/theme/theme1.xml");
    file.addXml(notesMasterPath, toNotesMasterXml(voice), `${presentationType}.notesMaster`);
    file.relate(notesMasterPath, "theme", "ppt/theme/theme2.xml");
    file.addXml("ppt/theme/theme1.xml", toThemeXml(this.#theme, "Indicators"), "openxmlformats-officedocument.theme");
    file.addXml("ppt/theme/theme2.xml", toThemeXml("print", "Notes"), "openxmlformats-officedocument.theme");
    file.addXml("ppt/presProps.xml", `<p:presentationPr ${namespaces}/>`, `${presentationType}.presProps`);
    file.addXml("ppt/viewProps.xml", `<p:viewPr ${namespaces}/>`, `${presentationType}.viewProps`);
    file.addXml(
      "ppt/tableStyles.xml",
      '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
      `${presentationType}.tableStyles`,
    );
  }

  #addProperties({ title, creator, subject, keywords, instant }: DeckProperties): void {
    const time = `${instant.slice(0, 19)}Z`;
    const core = [
      `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(creator)}</dc:creator>`,
      `<cp:keywords>${keywords.split("\n").map(escapeXml).join("\n")}</cp:keywords><cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy>`,
      `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
      `<dc:language>${toOfficeLanguage(this.#voice.locale)}</dc:language>`,
    ].join("");
    this.package.addXml(
      "docProps/core.xml",
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core}</cp:coreProperties>`,
      "openxmlformats-package.core-properties",
    );
    this.package.relate("", "core-properties", "docProps/core.xml");
    this.package.addXml(
      "docProps/app.xml",
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office PowerPoint</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${this.#slidePaths.length}</Slides></Properties>`,
      "openxmlformats-officedocument.extended-properties",
    );
    this.package.relate("", "extended-properties", "docProps/app.xml");
  }
}

const masterPath = "ppt/slideMasters/slideMaster1.xml";
const notesMasterPath = "ppt/notesMasters/notesMaster1.xml";

function toLayoutPath(name: LayoutName): string {
  return `ppt/slideLayouts/slideLayout${layoutNames.indexOf(name) + 1}.xml`;
}

function notesShape(paragraphs: Paragraph[]): TextShape {
  return { placeholder: { type: "body", index: 1, name: "Notes" }, box: { x: 0, y: 0, width: 0, height: 0 }, paragraphs };
}
