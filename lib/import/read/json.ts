import type { Row } from "./csv";
import { UnreadableFile } from "./unreadable-file";

const BATCH = 2_000;

/**
 * The records of a JSON file as rows under the union of their keys: an array of objects, an array of arrays, or either of them in an
 * envelope (`result` of the DTM API, `data` of HDX HAPI, `items` of UNHCR). The header is row 1, the first record row 2.
 *
 * @throws UnreadableFile
 */
export function readJson(text: string): Row[][] {
  const records = findRecords(parse(text));
  const rows = records.every((record) => Array.isArray(record))
    ? records.map((record) => (record as unknown[]).map(toText))
    : toTable(records);
  const batches: Row[][] = [];
  for (let start = 0; start < rows.length; start += BATCH)
    batches.push(rows.slice(start, start + BATCH).map((cells, index) => ({ line: start + index + 1, cells })));
  return batches;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile(`is not well-formed JSON (${error instanceof Error ? error.message.slice(0, 120) : "too deep"})`);
  }
}

function findRecords(content: unknown): unknown[] {
  if (Array.isArray(content)) return content;
  if (typeof content === "object" && content !== null)
    for (const key of ["result", "data", "items", "results"]) {
      const inside = (content as Record<string, unknown>)[key];
      if (Array.isArray(inside)) return inside;
    }
  throw new UnreadableFile("is JSON without a list of records; it must be an array, or hold one as result, data or items");
}

function toTable(records: unknown[]): string[][] {
  const names = new Map<string, number>();
  for (const [index, record] of records.entries()) {
    if (typeof record !== "object" || record === null || Array.isArray(record))
      throw new UnreadableFile(`is JSON whose record ${index + 1} is no object, as the others are`);
    for (const key of Object.keys(record)) if (!names.has(key)) names.set(key, names.size);
    if (names.size > 1_000) throw new UnreadableFile("is JSON with more than 1,000 different keys; it is no table");
  }
  const keys = [...names.keys()];
  return [keys, ...records.map((record) => keys.map((key) => toText((record as Record<string, unknown>)[key])))];
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}
