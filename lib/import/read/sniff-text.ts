import { CsvReader } from "./csv";
import { UnreadableFile } from "./unreadable-file";

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1256"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What may part the cells of a row, and how it is said. */
export const DELIMITERS = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar" } as const;
export type Delimiter = keyof typeof DELIMITERS;

export type TextKind = { encoding: Encoding; delimiter: Delimiter };

/** So much text is looked at to tell the separator. */
const SAMPLE = 64 * 1024;
const SAMPLE_ROWS = 25;

/**
 * Tells the encoding and the separator of a table from its first bytes.
 *
 * @param complete whether these are all the bytes of the file
 * @param asked what the person importing says; nothing is told apart then
 * @throws UnreadableFile where it could be read in two ways
 */
export function sniffText(bytes: Uint8Array, complete: boolean, asked: Partial<TextKind> = {}): TextKind {
  const encoding = asked.encoding ?? sniffEncoding(bytes, complete);
  if (asked.delimiter) return { encoding, delimiter: asked.delimiter };
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE * 2));
  return { encoding, delimiter: sniffDelimiter(text.slice(0, SAMPLE), complete && bytes.length <= SAMPLE) };
}

function sniffEncoding(bytes: Uint8Array, complete: boolean): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Every second byte of Latin text in UTF-16 is zero; a table has digits, separators and line feeds even where its words are Arabic.
  if (odd > start.length / 10 && even === 0) return "utf-16le";
  if (even > start.length / 10 && odd === 0) return "utf-16be";
  if (even + odd > 0) throw new UnreadableFile("is not a text file; it holds zero bytes");
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !complete });
    return "utf-8";
  } catch {
    const foreign = new TextDecoder("windows-1256").decode(bytes).match(/[^\0-\x7F]/g) ?? [];
    const arabic = foreign.filter((letter) => /[\u060C-\u06FF]/.test(letter)).length;
    // Otherwise it is read as UTF-8, and what is not is refused by line and column.
    return arabic >= foreign.length * 0.7 ? "windows-1256" : "utf-8";
  }
}

function sniffDelimiter(text: string, complete: boolean): Delimiter {
  const candidates = (Object.keys(DELIMITERS) as Delimiter[]).flatMap((delimiter) => {
    const usual = findUsualWidth(text, delimiter, complete);
    return usual ? [{ delimiter, ...usual }] : [];
  });
  candidates.sort((a, b) => b.rows * b.width - a.rows * a.width);
  const [best, second] = candidates;
  if (!best) return ",";
  if (second && second.rows >= best.rows * 0.9 && second.width * 2 > best.width)
    throw new UnreadableFile(
      `can be read with a ${DELIMITERS[best.delimiter]} (${best.width} columns) or with a ${DELIMITERS[second.delimiter]} ` +
        `(${second.width} columns) between cells; say which with --delimiter`,
    );
  return best.delimiter;
}

/** The number of cells that most of the first rows have, where it is more than one. */
function findUsualWidth(text: string, delimiter: Delimiter, complete: boolean): { rows: number; width: number } | null {
  const widths = new Map<number, number>();
  try {
    const reader = new CsvReader(delimiter);
    const rows = reader.push(text);
    if (complete || rows.length === 0) rows.push(...reader.end());
    for (const { cells } of rows.slice(0, SAMPLE_ROWS))
      if (cells.length > 1 && cells.some((cell) => cell.trim() !== "")) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  } catch {
    return null;
  }
  let usual: { rows: number; width: number } | null = null;
  for (const [width, rows] of widths) if (!usual || rows * width > usual.rows * usual.width) usual = { rows, width };
  return usual;
}
