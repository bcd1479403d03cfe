/** One record of a file, with the line on which it begins. */
export type Row = { line: number; cells: string[] };

/** What stops the reading of a file: a sentence with its line. */
export class CsvFault extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** Longer than this no record can be: without a bound, one quote that is never closed would take the whole file into memory. */
const LONGEST_RECORD = 1_000_000;

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Splits comma-separated text (RFC 4180; CRLF or LF), or text with another separator, into rows, chunk by chunk. Line breaks inside quotes become line feeds.
 * Blank lines are left out. Written by hand, as reading must stay a small part of an import of half a million rows.
 */
export class CsvReader {
  #rest = "";
  #line = 1;
  readonly #delimiter: string;

  constructor(delimiter = ",") {
    this.#delimiter = delimiter;
  }

  /** Rows that are complete with this chunk. */
  push(chunk: string): Row[] {
    return this.#split(this.#rest + chunk, false);
  }

  /** The last row, where the file does not end with a line break. */
  end(): Row[] {
    return this.#split(this.#rest, true);
  }

  #split(text: string, atEnd: boolean): Row[] {
    const rows: Row[] = [];
    let start = 0;
    let quote = text.indexOf('"');
    while (start < text.length) {
      if (quote >= 0 && quote < start) quote = text.indexOf('"', start);
      const record =
        readPlainLine(text, start, quote, this.#delimiter) ?? readRecord(text, start, this.#line, atEnd, this.#delimiter.charCodeAt(0));
      if (!record) break;
      if (record.end - start > LONGEST_RECORD) throw tooLong(this.#line);
      if (record.cells.length > 1 || record.cells[0] !== "") rows.push({ line: this.#line, cells: record.cells });
      this.#line += record.lines;
      start = record.end;
    }
    this.#rest = text.slice(start);
    if (this.#rest.length > LONGEST_RECORD) throw tooLong(this.#line);
    return rows;
  }
}

function tooLong(line: number) {
  return new CsvFault(line, `the row that begins here is longer than ${LONGEST_RECORD} characters; a quotation mark may not be closed`);
}

/** Reads a line that is whole and holds no quotation mark, as nearly all are, in the quickest way; null where it is another. */
function readPlainLine(
  text: string,
  start: number,
  quote: number,
  delimiter: string,
): { cells: string[]; end: number; lines: number } | null {
  const feed = text.indexOf("\n", start);
  if (feed < 0 || (quote >= 0 && quote < feed)) return null;
  const end = feed > start && text.charCodeAt(feed - 1) === CARRIAGE_RETURN ? feed - 1 : feed;
  return { cells: text.slice(start, end).split(delimiter), end: feed + 1, lines: 1 };
}

/** Reads one record from `start`; null where the chunk ends before the record does. */
function readRecord(
  text: string,
  start: number,
  line: number,
  atEnd: boolean,
  separator: number,
): { cells: string[]; end: number; lines: number } | null {
  const cells: string[] = [];
  let lines = 1;
  let at = start;
  for (;;) {
    let cell: string;
    if (text.charCodeAt(at) === QUOTE) {
      const quoted = readQuoted(text, at + 1);
      if (!quoted) {
        if (atEnd) throw new CsvFault(line, "a quotation mark opens in this row and is never closed");
        return null;
      }
      cell = quoted.cell;
      at = quoted.end;
      for (let feed = cell.indexOf("\n"); feed >= 0; feed = cell.indexOf("\n", feed + 1)) lines += 1;
    } else {
      const from = at;
      let code = text.charCodeAt(at);
      while (at < text.length && code !== separator && code !== LINE_FEED) code = text.charCodeAt(++at);
      const end = code === LINE_FEED && at > from && text.charCodeAt(at - 1) === CARRIAGE_RETURN ? at - 1 : at;
      cell = text.slice(from, end);
      if (at < text.length || atEnd) refuseBareQuote(cell, line, cells.length);
    }
    // A quoted cell may be followed by the carriage return of CRLF.
    if (text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at += 1;
    if (at >= text.length || (at === text.length - 1 && text.charCodeAt(at) === CARRIAGE_RETURN)) {
      if (!atEnd) return null;
      cells.push(cell);
      return { cells, end: text.length, lines };
    }
    const next = text.charCodeAt(at);
    cells.push(cell);
    at += 1;
    if (next === LINE_FEED) return { cells, end: at, lines };
    if (next !== separator)
      throw new CsvFault(
        line,
        `cell ${cells.length} goes on after its closing quotation mark; double the quotation marks inside a quoted cell`,
      );
  }
}

/** Reads up to the closing quote; null where the text ends first. The quote may be the first half of a doubled one in the next chunk. */
function readQuoted(text: string, start: number): { cell: string; end: number } | null {
  let cell = "";
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    if (text.charCodeAt(quote + 1) !== QUOTE) {
      cell += text.slice(from, quote);
      return { cell: cell.includes("\r\n") ? cell.replaceAll("\r\n", "\n") : cell, end: quote + 1 };
    }
    cell += text.slice(from, quote + 1);
    from = quote + 2;
  }
}

function refuseBareQuote(cell: string, line: number, index: number) {
  if (cell.includes('"'))
    throw new CsvFault(
      line,
      `cell ${index + 1} holds a quotation mark but does not begin with one; quote the cell and double the marks inside`,
    );
}
