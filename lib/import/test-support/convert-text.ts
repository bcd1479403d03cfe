import type { CanonicalObservation, ConvertOptions, Format } from "../formats/format";
import { createPlaceFinder, type KnownPlace } from "../formats/places";
import { WELL_KNOWN_SPELLINGS } from "../formats/well-known-spellings";
import { CsvReader } from "../read/csv";

const place = (kind: KnownPlace["kind"], code: string, name: string, ...spellings: string[]): KnownPlace => ({
  kind,
  code,
  name,
  spellings,
  within: kind === "country" ? [] : kind === "district" ? ["IQ", code.slice(0, 5)] : ["IQ"],
});

const finder = createPlaceFinder([
  place("country", "IQ", "Iraq", ...(WELL_KNOWN_SPELLINGS.IQ ?? [])),
  place("country", "TN", "Tunisia", "TUN"),
  place("country", "EG", "Egypt", "EGY"),
  place("governorate", "IQG02", "Al-Basrah", "Al Başrah"),
  place("governorate", "IQG06", "Al-Sulaymaniyah", "As Sulaymānīyah"),
  place("governorate", "IQG08", "Baghdad", "Baghdād"),
  place("governorate", "IQG09", "Duhok"),
  place("governorate", "IQG15", "Ninewa", "Nīnawá"),
  place("district", "IQG06Q05", "Halabcha", ...(WELL_KNOWN_SPELLINGS.IQG06Q05 ?? [])),
  place("district", "IQG08Q02", "Al-Karkh"),
]);

/** What a format made of a file, for tests. */
export type ConvertedText = {
  observations: (CanonicalObservation & { rows: readonly number[] })[];
  entries: { catalogue: string; row: Record<string, string> }[];
  skipped: Record<string, number>;
  refused: { row: number; column: number | null; value: string | null; reason: string }[];
  notes: string[];
};

/** Converts the text of a CSV file as the importer does: the first row that the format recognises is the header. For tests. */
export function convertText(format: Format, text: string, options: Partial<ConvertOptions> & { delimiter?: string } = {}): ConvertedText {
  const reader = new CsvReader(options.delimiter);
  const rows = [...reader.push(text), ...reader.end()];
  const toHeader = (cells: readonly string[], row: number) => ({ sheet: null, row, names: cells.map((cell) => cell.trim()), hxl: null });
  const at = rows.findIndex(({ cells, line }) => format.recognises(toHeader(cells, line)));
  const top = rows[at];
  if (!top) throw new Error("the format recognises no header in the file");
  const tags = rows[at + 1]?.cells;
  const hasTags = tags?.some((cell) => /^#[a-z]+/.test(cell)) === true;
  const result: ConvertedText = { observations: [], entries: [], skipped: {}, refused: [], notes: [] };
  const converter = format.convert(
    { ...toHeader(top.cells, top.line), hxl: hasTags ? (tags ?? null) : null },
    { date: null, keepIncidentsFrom: null, fileName: "file.csv", ...options },
    finder,
    {
      observation: (row, origin) => result.observations.push({ ...row, rows: origin.rows }),
      entry: (catalogue, row) => result.entries.push({ catalogue, row }),
      skip: (reason) => {
        result.skipped[reason] = (result.skipped[reason] ?? 0) + 1;
      },
      refuse: (row, column, value, reason) => result.refused.push({ row, column, value, reason }),
      note: (note) => result.notes.push(note),
    },
  );
  for (const { line, cells } of rows.slice(at + (hasTags ? 2 : 1)))
    if (cells.some((cell) => cell.trim() !== "")) converter.add({ number: line, cells });
  converter.finish();
  return result;
}

/** The one figure with these columns; fails where there is none, or more than one. For tests. */
export function findFigure(converted: ConvertedText, columns: CanonicalObservation): CanonicalObservation & { rows: readonly number[] } {
  const found = converted.observations.filter((observation) =>
    Object.entries({ population_group: "", sex: "", cause: "", ...columns }).every(
      ([column, value]) => (observation[column as keyof CanonicalObservation] ?? "") === value,
    ),
  );
  if (found.length !== 1) throw new Error(`${found.length} figures of ${JSON.stringify(columns)}`);
  return found[0] as CanonicalObservation & { rows: readonly number[] };
}
