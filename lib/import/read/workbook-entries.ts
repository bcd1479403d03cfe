import { createInflateRaw } from "node:zlib";
import { listMergedCells, type MergedCells } from "./merged-cells";
import { listSheetParts } from "./sheet-parts";
import { UnreadableFile } from "./unreadable-file";

/** So much the parts of a workbook may hold unpacked; a year of every village of Iraq is a tenth of it. */
const MOST_BYTES = 150 * 1024 * 1024;

/** Says that a name in an archive is UTF-8. */
const UTF8_NAME = 0x0800;

type Entry = { name: string; flags: number; method: number; packed: number; unpacked: number; offset: number };

export type UnpackedWorkbook = {
  /** An archive of the same parts, not packed, without the blank rows and cells that sheets declare by the million. */
  archive: ArrayBuffer;
  /** What is merged over several rows, by the name of the sheet. */
  merged: ReadonlyMap<string, readonly MergedCells[]>;
};

/**
 * Unpacks what of a workbook is read. Refuses, before much is unpacked, what only looks like one: an archive that is cut off, locked,
 * of another kind, or that would unpack to more than a workbook can hold.
 *
 * @throws UnreadableFile
 */
export async function unpackWorkbook(archive: Buffer): Promise<UnpackedWorkbook> {
  const entries = listEntries(archive);
  const has = (name: string) => entries.some((entry) => entry.name.toLowerCase() === name);
  if (has("mimetype") && !has("xl/workbook.xml")) throw new UnreadableFile("is an OpenDocument file; save it as .xlsx or “CSV UTF-8”");
  if (has("xl/workbook.bin")) throw new UnreadableFile("is a binary workbook (.xlsb); save it as .xlsx or “CSV UTF-8”");
  if (!has("xl/workbook.xml")) throw new UnreadableFile("is an archive, not a workbook; unpack it and import the file inside");
  if (has("xl/vbaproject.bin")) throw new UnreadableFile("is a workbook with macros (.xlsm); save it as .xlsx and import that");
  const read = entries.filter(({ name }) => name.endsWith(".xml") || name.endsWith(".rels"));
  if (read.some(({ flags }) => flags & 1)) throw new UnreadableFile("is protected with a password; save it without");
  const declared = read.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (declared > MOST_BYTES) throw tooLarge();
  const parts: { name: string; content: Buffer }[] = [];
  const mergedByPart = new Map<string, MergedCells[]>();
  for (const entry of read) {
    const content = await unpack(archive, entry);
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name)) {
      parts.push({ name: entry.name, content });
      continue;
    }
    const sheet = content.toString("latin1");
    mergedByPart.set(entry.name.toLowerCase(), listMergedCells(sheet));
    parts.push({ name: entry.name, content: dropBlanks(sheet) });
  }
  const textOf = (name: string) => parts.find((part) => part.name.toLowerCase() === name)?.content.toString("utf8") ?? "";
  const sheets = listSheetParts(textOf("xl/workbook.xml"), textOf("xl/_rels/workbook.xml.rels"));
  const merged = new Map(sheets.map(({ sheet, part }) => [sheet, mergedByPart.get(part.toLowerCase()) ?? []]));
  return { archive: toStoredZip(parts), merged };
}

/** Takes out cells and rows without content; those that stay say by their own numbers where they stand. */
function dropBlanks(sheet: string): Buffer {
  const slim = sheet.replace(/<c (?=[^<>]*\br=")[^<>]*\/>/g, "").replace(/<row (?=[^<>]*\br=")[^<>]*(?:\/>|><\/row>)/g, "");
  return Buffer.from(slim, "latin1");
}

/** A ZIP archive that packs nothing; its readers need the names and sizes, not the checksums. */
function toStoredZip(parts: readonly { name: string; content: Buffer }[]): ArrayBuffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8_NAME, 2);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    local.push(Buffer.from("PK\x03\x04"), common, nameBytes, content);
    central.push(Buffer.from("PK\x01\x02\x14\x00"), common, tail, nameBytes);
    offset += 4 + common.length + nameBytes.length + content.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  const zip = new ArrayBuffer(offset + list.length + end.length);
  const bytes = new Uint8Array(zip);
  let at = 0;
  for (const piece of [...local, list, end]) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return zip;
}

function tooLarge() {
  return new UnreadableFile(`would unpack to more than ${MOST_BYTES / 1024 / 1024} MB; save the sheet that is meant as “CSV UTF-8”`);
}

/** What the archive's own list at its end says. */
function listEntries(archive: Buffer): Entry[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > archive.length) throw new UnreadableFile("is a workbook that is cut off; get the complete file");
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50)
      throw new UnreadableFile("is a damaged workbook; get it again");
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString("utf8", at + 46, at + 46 + nameLength),
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      unpacked: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unpacks one entry: its real size must be the one declared, and its XML must define no entities. */
async function unpack(archive: Buffer, entry: Entry): Promise<Buffer> {
  if (entry.offset + 30 > archive.length) throw new UnreadableFile("is a workbook that is cut off; get the complete file");
  const start = entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28);
  const packed = archive.subarray(start, start + entry.packed);
  let size = 0;
  const look = (chunk: Buffer) => {
    if (size < 65_536 && chunk.includes("<!DOCTYPE"))
      throw new UnreadableFile(`defines its own XML entities in ${entry.name}, which no workbook needs; save it again as .xlsx`);
    size += chunk.length;
    if (size > entry.unpacked) throw new UnreadableFile("declares less than it unpacks to, which no honest workbook does");
    chunks.push(chunk);
  };
  const chunks: Buffer[] = [];
  if (entry.method === 0) {
    look(packed);
    return packed;
  }
  const inflate = createInflateRaw();
  inflate.end(packed);
  try {
    for await (const chunk of inflate) look(chunk as Buffer);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("is a damaged workbook; get it again");
  }
  return Buffer.concat(chunks);
}
