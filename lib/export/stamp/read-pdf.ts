import { stampCarriers } from "./carriers";
import { unescapeXml } from "./read-xml";

const mostStringCharacters = 2_000_000;
const mostEntries = 50;

/**
 * Keywords of a PDF's document information and of its XMP metadata, as far as they are not compressed; ours never are. Entries are looked
 * for in all of the file, since it may have been saved several times.
 */
export function readPdfTexts(bytes: Uint8Array): string[] {
  const text = new TextDecoder("latin1").decode(bytes);
  return [...listEntries(text, `/${stampCarriers.pdf.infoKey}`), ...listXmp(text)];
}

function listEntries(text: string, key: string): string[] {
  const entries: string[] = [];
  for (let at = text.indexOf(key); at >= 0 && entries.length < mostEntries; at = text.indexOf(key, at + key.length)) {
    const value = toValue(text, at + key.length);
    if (value.startsWith("(")) entries.push(decode(readLiteral(value.slice(1))));
    else if (value.startsWith("<")) entries.push(decode(readHexadecimal(value.slice(1))));
  }
  return entries;
}

/** What an entry says: the string itself, or the object that it refers to. */
function toValue(text: string, at: number): string {
  const value = text.slice(at, at + mostStringCharacters).trimStart();
  const [, object] = /^(\d{1,9} \d{1,5}) R/.exec(value) ?? [];
  if (!object) return value;
  const name = `\n${object} obj`;
  const start = text.lastIndexOf(name);
  return start < 0 ? "" : text.slice(start + name.length, start + mostStringCharacters).trimStart();
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** A string in parentheses, up to the one that closes it. */
function readLiteral(text: string): string {
  let read = "";
  let depth = 1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === "\\") {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      const next = text[at + 1] ?? "";
      if (octal) read += String.fromCharCode(Number.parseInt(octal, 8) & 255);
      else if (next !== "\n") read += escapes[next] ?? next;
      at += octal?.length ?? 1;
      continue;
    }
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth === 0) return read;
    read += character;
  }
  return read;
}

function readHexadecimal(text: string): string {
  const digits = text.slice(0, Math.max(0, text.indexOf(">"))).replace(/\s/g, "");
  return (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16) || 0)).join("");
}

/** Strings that begin with a mark are UTF-16. A stamp is ASCII, so that of others each byte is a letter. */
function decode(bytes: string): string {
  if (!bytes.startsWith("\u00fe\u00ff")) return bytes;
  return new TextDecoder("utf-16be").decode(Uint8Array.from(bytes.slice(2), (character) => character.charCodeAt(0)));
}

function listXmp(text: string): string[] {
  const start = text.indexOf("<x:xmpmeta");
  if (start < 0) return [];
  return [unescapeXml(text.slice(start, start + mostStringCharacters).split("</x:xmpmeta>")[0] ?? "")];
}
