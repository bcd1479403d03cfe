import { crc32 } from "node:zlib";
import type { ChartExport } from "../chart-export";
import { toStampText } from "../stamp/stamp-text";
import { composePicture } from "./frame";
import { toPictureWords } from "./picture-words";
import { toPng } from "./rasterise";

const inchesPerMetre = 39.3701;
const cssPixelsPerInch = 96;

/** The picture as PNG, with its resolution, and in its metadata title, source, licence and the stamp. */
export async function writePng(exported: ChartExport): Promise<Uint8Array> {
  const { options, spec, stamp } = exported;
  const picture = composePicture(exported);
  const words = toPictureWords(exported);
  const licences = [...new Set(spec.sources.map(({ licence }) => licence))];
  return withChunks(toPng(picture.svg, picture.width * options.scale), [
    toResolution(options.scale * cssPixelsPerInch),
    toTextChunk("Title", spec.title, spec.locale),
    toTextChunk("Description", spec.sentence, spec.locale),
    toTextChunk("Source", words.publishers, spec.locale),
    toTextChunk("Copyright", licences.join("; "), "en"),
    toTextChunk("Author", stamp.site, spec.locale),
    toTextChunk("Stamp", toStampText(exported), "en"),
  ]);
}

/** Chunks right after the header, where every reader finds them. */
function withChunks(png: Uint8Array, chunks: Uint8Array[]): Uint8Array {
  const headerEnd = 8 + 25;
  return Buffer.concat([png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)]);
}

function toResolution(dotsPerInch: number): Uint8Array {
  const data = Buffer.alloc(9);
  const perMetre = Math.round(dotsPerInch * inchesPerMetre);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data.writeUInt8(1, 8);
  return toChunk("pHYs", data);
}

/** `iTXt`: UTF-8, not compressed. */
function toTextChunk(keyword: string, text: string, language: string): Uint8Array {
  return toChunk("iTXt", Buffer.from(`${keyword}\0\0\0${language}\0\0${text.replaceAll("\0", "")}`, "utf8"));
}

function toChunk(type: string, data: Buffer): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
