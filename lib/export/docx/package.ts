import { strFromU8, strToU8, unzipSync } from "fflate";
import type { Locale } from "@/lib/i18n/locales";
import { packArchive } from "../archive";
import { escapeXml } from "../picture/xml";
import type { PictureStore } from "./pictures";
import { toPlainText } from "./runs";

/** What a document says of itself, beside what is read in it. */
export type DocumentProperties = {
  title: string;
  description: string;
  /** Who made it. */
  creator: string;
  /** For machines: of which charts and editions it is. */
  keywords: string;
  locale: Locale;
  /** Instant, ISO 8601 in UTC. */
  at: string;
};

const languages = { en: "en-GB", ar: "ar-IQ", ckb: "ckb-IQ" } as const;

/** Written in this order: first what a reader of packages asks for first. */
const firstParts = ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml"];

/** The package with what its writer takes from the clock and from chance replaced, so that the same document always has the same bytes. */
export function toStablePackage(packed: Uint8Array, pictures: PictureStore, properties: DocumentProperties): Uint8Array {
  const parts = unzipSync(packed);
  for (const name of Object.keys(parts)) {
    if (name.endsWith(".rels") && name !== "_rels/.rels") renameRelations(parts, name);
  }
  countAnew(parts);
  parts["docProps/core.xml"] = strToU8(toCoreProperties(properties));
  parts["docProps/app.xml"] = strToU8(appProperties);
  const ordered = Object.entries(parts)
    .sort(([one], [other]) => byPlace(one, other))
    .map(([name, part]) => [name, pictures.get(part) ?? part] as const);
  return packArchive(Object.fromEntries(ordered), properties.at);
}

function byPlace(one: string, other: string): number {
  const place = (name: string) => (firstParts.includes(name) ? firstParts.indexOf(name) : firstParts.length);
  return place(one) - place(other) || (one < other ? -1 : 1);
}

/** Relations bear random ids: they are numbered in their order instead, and so where their part names them. */
function renameRelations(parts: Record<string, Uint8Array>, name: string): void {
  const ownerName = name.replace("_rels/", "").replace(/\.rels$/, "");
  const relations = parts[name];
  const owner = parts[ownerName];
  if (!relations || !owner) return;
  const ids = new Map<string, string>();
  const numbered = strFromU8(relations).replace(/(<Relationship\b[^>]*? Id=")([^"]+)"/g, (_, start: string, id: string) => {
    const stable = `rId${ids.size + 1}`;
    ids.set(id, stable);
    return `${start}${stable}"`;
  });
  parts[name] = strToU8(numbered);
  parts[ownerName] = strToU8(
    strFromU8(owner).replace(/( r:(?:id|embed|link)=")([^"]+)"/g, (whole, start: string, id: string) => {
      const stable = ids.get(id);
      return stable ? `${start}${stable}"` : whole;
    }),
  );
}

/** Drawings and bookmarks are counted on from one document to the next: they are counted anew. */
function countAnew(parts: Record<string, Uint8Array>): void {
  const body = parts["word/document.xml"];
  if (!body) return;
  let drawings = 0;
  const bookmarks = new Map<string, number>();
  const counted = strFromU8(body)
    .replace(/(<wp:docPr id=")\d+"/g, (_, start: string) => `${start}${++drawings}"`)
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g, (_, start: string, id: string) => {
      const number = bookmarks.get(id) ?? bookmarks.size + 1;
      bookmarks.set(id, number);
      return `${start}${number}"`;
    });
  parts["word/document.xml"] = strToU8(counted);
}

function toCoreProperties({ title, description, creator, keywords, locale, at }: DocumentProperties): string {
  const instant = new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z");
  const element = (name: string, text: string) => `<${name}>${escapeXml(toPlainText(text))}</${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element("dc:title", title),
    element("dc:creator", creator),
    `<cp:keywords>${escapeXml(keywords)}</cp:keywords>`,
    element("dc:description", description),
    element("dc:language", languages[locale]),
    element("cp:lastModifiedBy", creator),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`,
    "</cp:coreProperties>",
  ].join("");
}

const appProperties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>';
