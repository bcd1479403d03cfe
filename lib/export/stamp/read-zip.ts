import { stampCarriers } from "./carriers";

const wanted: ReadonlySet<string> = new Set([...stampCarriers.docx.parts, ...stampCarriers.xlsx.parts, ...stampCarriers.zip.parts]);

/** As the package declares them; what unpacks to more than it declares is cut off. */
const mostPackedBytes = 1_000_000;
const mostBytes = 8_000_000;

/** Parts of an office file or of a package of data that may carry a stamp; nothing else of it is unpacked. */
export async function readPackageTexts(bytes: Uint8Array): Promise<string[]> {
  const { unzipSync } = await import("fflate");
  const parts = unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => wanted.has(name) && size <= mostPackedBytes && originalSize <= mostBytes,
  });
  return Object.values(parts).map((part) => new TextDecoder().decode(part));
}
