import { stampCarriers } from "./carriers";
import { findPermalinks } from "./permalink";
import { readPdfTexts } from "./read-pdf";
import { readPngTexts } from "./read-png";
import { unescapeXml } from "./read-xml";
import { readPackageTexts } from "./read-zip";
import { findStamps, toStamp } from "./stamp-text";

/** Larger files than this are none of ours. */
export const mostStampBytes = 25_000_000;

/** Where a file says that it came from. */
export type FoundStamp = {
  /** As it stands in the file: whether it is an address of this site is for others to judge. */
  permalink: string;
};

/** The first stamp of a file, or of a text; null where there is none. Never throws, whatever the file is. */
export async function readStamp(file: Uint8Array | string): Promise<FoundStamp | null> {
  return (await readStamps(file))[0] ?? null;
}

/** All stamps of a file, each once: a report has one for each of its charts. */
export async function readStamps(file: Uint8Array | string): Promise<FoundStamp[]> {
  try {
    const permalinks = typeof file === "string" ? readText(file) : file.byteLength > mostStampBytes ? [] : await readBytes(file);
    return [...new Set(permalinks)].map((permalink) => ({ permalink }));
  } catch {
    return [];
  }
}

async function readBytes(bytes: Uint8Array): Promise<string[]> {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return inStamps(readPngTexts(bytes));
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return inStamps(readPdfTexts(bytes));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return (await readPackageTexts(bytes)).flatMap(readText);
  return readText(new TextDecoder().decode(bytes));
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function inStamps(texts: string[]): string[] {
  return texts.flatMap(findStamps).map(({ permalink }) => permalink);
}

/** SVG and the parts of office files, JSON, CSV, and whatever else has an address in it, as a list of references. */
function readText(text: string): string[] {
  const plain = text.replace(/^\ufeff/, "").trimStart();
  if (/^[{[]/.test(plain)) return orElse(inJson(plain), () => findPermalinks(plain));
  const read = plain.startsWith("<") ? unescapeXml(plain) : plain;
  return orElse(inStamps([read]), () => findPermalinks(read));
}

function orElse(found: string[], look: () => string[]): string[] {
  return found.length > 0 ? found : look();
}

function inJson(text: string): string[] {
  const found = inStamps([text]);
  if (found.length > 0) return found;
  const parsed: unknown = parseJson(text);
  if (typeof parsed !== "object" || parsed === null) return [];
  const carried: unknown = (parsed as Record<string, unknown>)[stampCarriers.json.property];
  return [carried].flat().flatMap((one) => (typeof one === "string" ? inStamps([one]) : (toStamp(one)?.permalink ?? [])));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
