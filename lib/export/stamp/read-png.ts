const textTypes = new Set(["tEXt", "iTXt"]);
const mostTextBytes = 1_000_000;
const mostChunks = 10_000;

/** Texts in a PNG's metadata that are not compressed. A program that saved the picture again may have given them other keywords. */
export function readPngTexts(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  let at = 8;
  for (let chunks = 0; at + 12 <= bytes.byteLength && chunks < mostChunks; chunks += 1) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (textTypes.has(type) && length <= mostTextBytes) texts.push(new TextDecoder().decode(bytes.subarray(at + 8, at + 8 + length)));
    at += 12 + length;
  }
  return texts;
}
