import { formats } from "./formats";
import { type Detected, detect } from "./formats/detect";
import type { ImportOptions } from "./import-options";
import type { Recognised } from "./import-plan";
import { recogniseHeader } from "./map/recognise";
import { type PeekedTable, peek } from "./read/find-header";
import type { AnyFile } from "./read/open-file";
import { DELIMITERS } from "./read/sniff-text";
import { UnreadableFile } from "./read/unreadable-file";
import { ImportRefused, type Refusals } from "./refusal";
import type { Subject } from "./subject";
import { subjects } from "./subjects";

/** Finds what the file is; where it is nothing known, refuses it by what is nearest. */
export async function recogniseFile(
  file: AnyFile,
  fileName: string,
  refusals: Refusals,
  options: ImportOptions,
): Promise<Detected<Subject>> {
  const tables: PeekedTable[] = [];
  for (const table of chooseTables(file, options.sheet)) tables.push(await peek(table));
  const wanted = chooseFormats(options);
  const detected = detect(tables, subjects, wanted);
  if (detected) return detected;
  const first = tables.map(({ first: rows }) => rows[0]).find((row) => row !== undefined);
  if (!first) throw new UnreadableFile(file.kind === "text" ? "has no header line" : "holds no rows");
  const [only] = wanted.formats;
  if (options.mapping || (!wanted.canonical && only))
    throw new UnreadableFile(`has no row among its first 25 that is a header of ${only?.name ?? "this format"} (${only?.title ?? ""})`);
  recogniseHeader(first, subjects, refusals);
  throw new ImportRefused(fileName, refusals.shown, refusals.total);
}

function chooseTables(file: AnyFile, sheet: string | undefined) {
  if (sheet === undefined) return file.tables;
  const wanted = sheet.trim().toLowerCase();
  const chosen = file.tables.filter((table) => table.sheet?.trim().toLowerCase() === wanted);
  if (chosen.length > 0) return chosen;
  const names = file.tables.flatMap((table) => (table.sheet === null ? [] : [`"${table.sheet}"`]));
  throw new UnreadableFile(names.length === 0 ? "is no workbook and has no sheets" : `has no sheet "${sheet}"; it has ${names.join(", ")}`);
}

function chooseFormats({ format = "auto", mapping }: ImportOptions) {
  if (mapping) return { formats: [mapping], canonical: false };
  if (format === "auto") return { formats, canonical: true };
  if (format === "canonical") return { formats: [], canonical: true };
  const named = formats.filter(({ name }) => name === format);
  if (named.length > 0) return { formats: named, canonical: false };
  throw new UnreadableFile(`can't be read as "${format}": known formats are canonical, ${formats.map(({ name }) => name).join(", ")}`);
}

/** How the file was read, for the report. */
export function toRecognised(file: AnyFile, { candidate, table, ...detected }: Detected<Subject>): Recognised {
  const { header, dataFrom } = candidate;
  return {
    kind: file.kind,
    format: detected.kind === "canonical" ? detected.subject.name : detected.format.name,
    title: detected.kind === "canonical" ? `${detected.subject.name} in our own columns` : detected.format.title,
    sheet: header.sheet,
    headerRow: header.row,
    hxlRow: header.hxl ? (table.first[dataFrom - 1]?.line ?? null) : null,
    encoding: file.text?.encoding ?? null,
    delimiter: file.text ? DELIMITERS[file.text.delimiter] : null,
  };
}
