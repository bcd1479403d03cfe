import { strFromU8, unzipSync } from "fflate";

export type ReadParagraph = { style: string | null; text: string; isRightToLeft: boolean; xml: string };
export type ReadDocx = {
  parts: Record<string, Uint8Array>;
  /** Text of a part. */
  xml: (name: string) => string;
  /** Those of tables among them. */
  paragraphs: ReadParagraph[];
  /** Texts of the table's cells, row by row. */
  rows: string[][];
};

/** A document as its package has it, for tests; throws where a part is no XML. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = unzipSync(bytes);
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  for (const name of Object.keys(parts)) if (/\.(xml|rels|svg)$/.test(name)) assertWellFormed(xml(name), name);
  const body = xml("word/document.xml");
  return {
    parts,
    xml,
    paragraphs: [...body.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => toReadParagraph(paragraph)),
    rows: [...body.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => toText(cell))),
  };
}

function toReadParagraph(xml: string): ReadParagraph {
  return {
    style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? null,
    text: toText(xml),
    isRightToLeft: /<w:pPr>(?:(?!<\/w:pPr>).)*<w:bidi\/>/s.test(xml),
    xml,
  };
}

/** What is read, without the marks that hold a direction. */
function toText(xml: string): string {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? "\t");
  return toPlain(texts.join("")).replace(/[\u200e\u200f]/g, "");
}

export function toPlain(escaped: string): string {
  return escaped
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

const name = "[A-Za-z_][\\w.:-]*";
const tag = new RegExp(`^<(/?)(${name})((?:\\s+${name}="[^"<]*")*)\\s*(/?)>$`);
const allowed = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;
const loneAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

/** Throws unless every element is closed in its order, attributes are quoted and named once, and all characters are XML's. */
function assertWellFormed(xml: string, part: string): void {
  const fail = (what: string): never => {
    throw new Error(`${part}: ${what}`);
  };
  if (!allowed.test(xml)) fail("a character that XML can't hold");
  if (loneAmpersand.test(xml)) fail("an ampersand by itself");
  const open: string[] = [];
  let roots = 0;
  for (const [token] of xml.replace(/^<\?xml[^>]*\?>/, "").matchAll(/<[^>]*>|[^<]+/g)) {
    if (!token.startsWith("<")) {
      if (open.length === 0 && token.trim() !== "") fail("text outside the root");
      continue;
    }
    const [, closing, element = "", attributes = "", empty] = tag.exec(token) ?? fail(`no tag: ${token.slice(0, 200)}`);
    const names = [...attributes.matchAll(/([\w.:-]+)="/g)].map(([, one]) => one);
    if (new Set(names).size < names.length) fail(`an attribute twice: ${token.slice(0, 200)}`);
    if (closing) {
      if (open.pop() !== element) fail(`</${element}> closes another element`);
    } else {
      if (open.length === 0) roots += 1;
      if (!empty) open.push(element);
    }
  }
  if (open.length > 0 || roots !== 1) fail("not one whole element");
}
