import { inflateSync } from "node:zlib";

/** What a test reads back of a PDF as this project writes it. */
export type ReadPdf = {
  pages: number;
  /** Everything outside streams. */
  objects: string;
  /** Texts of each page in the order in which they are written, a text object each; what is shown and not read is left out. */
  texts: string[][];
  /** Addresses that links lead to. */
  links: string[];
};

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

type PdfObject = { head: string; stream: Buffer | null };

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = listObjects(Buffer.from(bytes));
  const heads = [...objects.values()].map(({ head }) => head);
  const pages = heads.filter((head) => /\/Type \/Page\b(?!s)/.test(head));
  const fonts = new Map<string, Map<string, string>>();
  for (const page of pages) for (const [name, id] of listFonts(page, objects)) fonts.set(name, readCmap(id, objects));
  return {
    pages: pages.length,
    objects: heads.join("\n"),
    texts: pages.map((page) => readTexts(toStream(/\/Contents (\d+) 0 R/.exec(page)?.[1], objects), fonts)),
    links: heads.flatMap((head) => /\/URI \((.*)\)/.exec(head)?.[1] ?? []),
  };
}

/** A string of the file's description, in whichever of the two encodings it stands. */
export function readInfo({ objects }: ReadPdf, key: string, bytes: Uint8Array): string {
  const all = listObjects(Buffer.from(bytes));
  const id = new RegExp(`/${key} (\\d+) 0 R`).exec(objects)?.[1];
  const [, raw = ""] = /^\(([\s\S]*)\)$/.exec(all.get(id ?? "")?.head ?? "") ?? [];
  const text = raw.replace(/\\([()\\nrtbf])/g, (_, sign: string) => escapes[sign] ?? sign);
  if (!text.startsWith("\u00fe\u00ff")) return text;
  return new TextDecoder("utf-16be").decode(Buffer.from(text.slice(2), "latin1"));
}

function listObjects(bytes: Buffer): Map<string, PdfObject> {
  const text = bytes.toString("latin1");
  const objects = new Map<string, PdfObject>();
  const table = text.slice(text.lastIndexOf("\nxref\n"));
  for (const [, offset] of table.matchAll(/(\d{10}) 00000 n/g)) {
    const start = Number(offset);
    const [whole = "", id = ""] = /^(\d+) 0 obj\n/.exec(text.slice(start, start + 40)) ?? [];
    const body = start + whole.length;
    const end = text.indexOf("\nendobj", body);
    const head = text.slice(body, end);
    const at = /\/Length (\d+)[\s\S]*?>>\nstream\n/.exec(head);
    if (!at) objects.set(id, { head, stream: null });
    else {
      const from = body + at.index + at[0].length;
      const raw = bytes.subarray(from, from + Number(at[1]));
      const before = head.slice(0, at.index + at[0].length);
      objects.set(id, { head: before, stream: before.includes("FlateDecode") ? inflateSync(raw) : raw });
    }
  }
  return objects;
}

function toStream(id: string | undefined, objects: Map<string, PdfObject>): string {
  return objects.get(id ?? "")?.stream?.toString("latin1") ?? "";
}

function listFonts(page: string, objects: Map<string, PdfObject>): [string, string][] {
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? "")?.head ?? page;
  return [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [name, id]);
}

/** What each glyph of a font stands for. */
function readCmap(id: string, objects: Map<string, PdfObject>): Map<string, string> {
  const cmap = toStream(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? "")?.[1], objects);
  const meanings = new Map<string, string>();
  for (const [, first = "0", entries = ""] of cmap.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/g)) {
    [...entries.matchAll(/<([\da-f ]*)>/g)].forEach(([, codes = ""], index) => {
      const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, "0");
      const units = codes
        .split(" ")
        .filter(Boolean)
        .map((unit) => Number.parseInt(unit, 16));
      meanings.set(glyph, String.fromCharCode(...units));
    });
  }
  return meanings;
}

function readTexts(content: string, fonts: Map<string, Map<string, string>>): string[] {
  const read = content.replace(/\/Span <<\/ActualText \(\)>> BDC[\s\S]*?EMC/g, "");
  return [...read.matchAll(/BT\n([\s\S]*?)\nET/g)].map(([, operators = ""]) => {
    let font = new Map<string, string>();
    let text = "";
    for (const [, name, shown] of operators.matchAll(/\/(F\d+) \S+ Tf|\[(.*?)\] TJ/g)) {
      if (name) font = fonts.get(name) ?? font;
      for (const [, glyphs = ""] of (shown ?? "").matchAll(/<([\da-f]+)>/g)) {
        for (const glyph of glyphs.match(/.{4}/g) ?? []) text += font.get(glyph) ?? "\ufffd";
      }
    }
    return text;
  });
}
