import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseMapping } from "@/lib/import/formats/mapping";
import type { ImportOptions } from "@/lib/import/import-options";
import { isDay } from "@/lib/import/map/day";
import { DELIMITERS, type Delimiter, ENCODINGS, type Encoding } from "@/lib/import/read/sniff-text";
import { fromWhereItWasGiven, NotUnderstood } from "../command/run-command";

const text = { type: "string" } as const;

/** What can be said of how a file is read and where its figures are from; the same for importing and for checking. */
export const readingArguments = {
  format: text,
  map: text,
  sheet: text,
  delimiter: text,
  encoding: text,
  date: text,
  "keep-incidents": text,
  publisher: text,
  "new-publisher": text,
  "quoted-body": text,
  "source-title": text,
  "source-url": text,
  "published-on": text,
  licence: text,
} as const;

export type ReadingValues = { [Name in keyof typeof readingArguments]?: string };

export const READING_HELP = `How the file is read
  --format NAME           one of the formats' names, or canonical; without it, told by the header (auto)
  --map MAPPING.json      a mapping of any table to our columns
  --sheet NAME            sheet of a workbook, where several could be meant
  --delimiter CHARACTER   , ; | or tab, where it can't be told
  --encoding NAME         ${ENCODINGS.join(", ")}
  --date YYYY-MM-DD       day of the figures, for formats whose files don't hold it
  --keep-incidents N      keep single events of N and more deaths as incidents

Where the figures are from, for files whose rows name no source
  --publisher CODE|NAME   who published them; nearest known ones are told
  --new-publisher NAME    introduces a publisher that is not known yet
  --quoted-body CODE|NAME whose figures the document quotes
  --source-title TEXT     the document or data set
  --source-url URL        where its publisher keeps it
  --published-on DATE     2025-12-01, 2025-12 or 2025
  --licence TEXT          as its publisher states it`;

type ReadingOptions = Pick<ImportOptions, "format" | "sheet" | "text" | "date" | "keepIncidentsFrom" | "source" | "newPublisher">;

/** @throws NotUnderstood where one of them can't be what it says */
export function toReadingOptions(values: ReadingValues): ReadingOptions {
  const { date, format, sheet, "keep-incidents": incidents } = values;
  if (date !== undefined && !isDay(date)) throw new NotUnderstood(`--date "${date}" is not a day; write YYYY-MM-DD.`);
  if (incidents !== undefined && !/^[1-9]\d{0,6}$/.test(incidents))
    throw new NotUnderstood("--keep-incidents needs a whole number of deaths from 1 up.");
  return {
    format,
    sheet,
    date,
    text: { ...toDelimiter(values.delimiter), ...toEncoding(values.encoding) },
    keepIncidentsFrom: incidents === undefined ? undefined : Number(incidents),
    source: {
      publisher: values.publisher,
      quoted_body: values["quoted-body"],
      source_title: values["source-title"],
      source_url: values["source-url"],
      published_on: values["published-on"],
      licence: values.licence,
    },
    newPublisher: values["new-publisher"],
  };
}

/**
 * The mapping of `--map`; undefined without.
 *
 * @throws NotUnderstood where there is no such file
 * @throws ImportRefused with every fault of the mapping
 */
export async function readMapping({ map }: ReadingValues): Promise<ImportOptions["mapping"]> {
  if (map === undefined) return undefined;
  const content = await readFile(fromWhereItWasGiven(map), "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new NotUnderstood(`The mapping ${map} can't be read: ${error.code === "ENOENT" ? "there is no such file" : error.message}.`);
  });
  return parseMapping(content, path.basename(map));
}

function toDelimiter(written: string | undefined): { delimiter?: Delimiter } {
  if (written === undefined) return {};
  const delimiter = written === "tab" || written === "\\t" ? "\t" : written;
  if (!Object.hasOwn(DELIMITERS, delimiter)) throw new NotUnderstood("--delimiter is one of , ; | and tab.");
  return { delimiter: delimiter as Delimiter };
}

function toEncoding(written: string | undefined): { encoding?: Encoding } {
  if (written === undefined) return {};
  const encoding = ENCODINGS.find((known) => known === written.toLowerCase());
  if (!encoding) throw new NotUnderstood(`--encoding is one of ${ENCODINGS.join(", ")}.`);
  return { encoding };
}
