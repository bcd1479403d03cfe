import { isDay } from "../map/day";
import type { Row } from "./csv";
import { UnreadableFile } from "./unreadable-file";

/** Cells of one column merged over several rows: position of the column from 0, first and last row from 1. */
export type MergedCells = { column: number; from: number; to: number };

/** So many cells a sheet may fill by merging, in so many blocks: more than any list needs, and done in a moment. */
const MOST_FILLED = 5_000_000;
const MOST_BLOCKS = 200_000;

/**
 * What of a sheet is merged over several rows of one column. Blocks of several columns are titles and notes above or below a table, or
 * the upper row of a header of two, and are left as they are.
 *
 * @throws UnreadableFile where more is merged than any sheet can need
 */
export function listMergedCells(sheetXml: string): MergedCells[] {
  // They stand behind the rows.
  const behind = sheetXml.slice(Math.max(0, sheetXml.lastIndexOf("sheetData")));
  const blocks: MergedCells[] = [];
  for (const [, left, top, right, bottom] of behind.matchAll(
    /<(?:\w+:)?mergeCell [^<>]*?\bref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"/g,
  ))
    if (left !== undefined && left === right && Number(bottom) > Number(top)) {
      if (blocks.length === MOST_BLOCKS) throw tooMuch();
      blocks.push({ column: toColumn(left), from: Number(top), to: Number(bottom) });
    }
  return blocks.sort((a, b) => a.column - b.column || a.from - b.from);
}

/**
 * Writes what a merged block says into each of its rows, so that a row says itself of which place or day it is. Only rows that hold
 * something else are filled: a note stays one note. A number is repeated in the first column alone, where it is a year or a code.
 * Beyond it, it may be a figure of all the rows together, and is marked as that, so that it is taken for the figure of none.
 *
 * @param batches rows of one sheet in order; their cells are changed
 * @throws UnreadableFile where more is merged than any sheet can need
 */
export function fillMergedCells(batches: readonly Row[][], blocks: readonly MergedCells[]): void {
  if (blocks.length === 0) return;
  const rows = batches.flat();
  let filled = 0;
  let last: MergedCells | null = null;
  for (const block of blocks) {
    // Blocks that overlap are no work of a spreadsheet.
    if (last && last.column === block.column && block.from <= last.to) continue;
    last = block;
    const start = findFrom(rows, block.from);
    const top = rows[start];
    const said = top?.line === block.from ? (top.cells[block.column] ?? "") : "";
    if (!top || said === "") continue;
    const end = findFrom(rows, block.to + 1);
    filled += end - start;
    if (filled > MOST_FILLED) throw tooMuch();
    const isFigure = block.column > 0 && end - start > 1 && isNumber(said);
    const text = isFigure ? `${said} (rows ${block.from} to ${block.to} together)` : said;
    for (const { cells } of rows.slice(start, end)) {
      while (cells.length <= block.column) cells.push("");
      cells[block.column] = text;
    }
  }
}

function tooMuch(): UnreadableFile {
  return new UnreadableFile("merges more cells than a table can have; save the sheet that is meant as “CSV UTF-8”");
}

/** Position of the first row from this line on. */
function findFrom(rows: readonly Row[], line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isNumber(text: string): boolean {
  return /\p{N}/u.test(text) && !/\p{L}/u.test(text) && !isDay(text);
}

function toColumn(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
