import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import pg from "pg";
import { hostileTexts, longText } from "@/lib/export/testing/hostile-texts";
import { importFile } from "@/lib/import/import-file";
import { LONGEST_CELL } from "@/lib/import/read/cell-text";
import { ImportRefused } from "@/lib/import/refusal";

/** Which entries of the catalogues bear which text: their codes end with its number, and the text is followed by its mark. */
export type Brought = { number: number; name: string; text: string; mark: string };

export type HostileImport = {
  texts: Brought[];
  /** Rows that came in, and those that were refused with the importer's sentence, by file. */
  files: { file: string; rows: number; refused: string[] }[];
};

/** As long as a name may be, without a place to break it. */
const longestName = longText.slice(0, 290);

/** As long as a cell may be. */
const longestText = `${"Examplia ".repeat(3_600)}end`;

/** Stand among the figures of displaced people too, where every reader would find them. */
const everywhere = ["markup", "the end of a script", "the end of an attribute", "a drawing that brings another", "a formula"];

/** Links that must not come in, and one that may and is hostile all the same. */
export const hostileLinks = {
  refused: [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:alert(1)",
    "file:///etc/passwd",
    '//example.org/"onclick=alert(1)',
    'https://example.org/"><script>alert(1)</script>',
    "https://exam ple.org/",
    "https://example.org/\u202e",
  ],
  taken: "https://example.org/'onclick='alert(1)'?a=1&b=%0d%0aSet-Cookie:c=d#`\u0024{x}",
};

export function listTexts(): Brought[] {
  const entries = [
    ...Object.entries(hostileTexts),
    ["a name as long as may be", longestName],
    ["a name as long as a cell", longText.slice(0, 32_000)],
    ["a name without end", longText],
  ] as const;
  return entries
    .filter(([, text]) => text !== "")
    .map(([name, text], number) => ({ number, name, text: `${text} HX${number}.`, mark: `HX${number}.` }));
}

/** One file for each kind of entry, a row for each text, which stands in every column that takes words. */
function listFiles(texts: Brought[]): { name: string; rows: Record<string, string>[] }[] {
  const each = (toRow: (text: string, number: number) => Record<string, string>) => texts.map(({ text, number }) => toRow(text, number));
  const inThree = (column: string, text: string) => ({ [`${column}_en`]: text, [`${column}_ar`]: text, [`${column}_ckb`]: text });
  const long = texts.find(({ name }) => name === "a name as long as may be")?.number;
  const publisher = { kind: "ngo", licence: "CC BY 4.0", redistributable: "yes", credit_line: "Examplia" };
  const figure = { period_start: "1970-01-01", period_end: "1970-01-01", value: "1970", qualifier: "exact" };
  return [
    {
      name: "publishers.csv",
      rows: [
        ...each((text, n) => ({
          ...publisher,
          code: `hx-p${n}`,
          ...inThree("name", text),
          ...inThree("short", text),
          url: hostileLinks.taken,
          licence: text,
          credit_line: text,
        })),
        ...hostileLinks.refused.map((url, n) => ({ ...publisher, code: `hx-u${n}`, ...inThree("name", "Examplia"), url })),
      ],
    },
    {
      name: "sources.csv",
      rows: [
        ...each((title, n) => ({
          id: `hx-s${n}`,
          publisher: `hx-p${n}`,
          title,
          url: hostileLinks.taken,
          published_on: "1971",
          licence: title,
        })),
        ...hostileLinks.refused.map((url, n) => ({
          id: `hx-us${n}`,
          publisher: "unhcr",
          title: "Examplia",
          url,
          published_on: "1971",
          licence: "CC BY 4.0",
        })),
      ],
    },
    {
      name: "locations.csv",
      rows: texts.flatMap(({ text, number }) => {
        const place = { parent_code: "IQG09", ...inThree("name", text), name_ckb_checked: "no", lat: "36.8", lon: "42.8" };
        return [
          { ...place, code: `hx-l${number}`, kind: "camp" },
          { ...place, code: `IQG09Q9${number}`, kind: "district", admin_level: "2" },
        ];
      }),
    },
    {
      name: "indicators.csv",
      rows: each((text, n) => ({
        code: `hx_i${n}`,
        theme: "displacement",
        kind: "stock",
        unit: "persons",
        ...inThree("name", text),
        ...inThree("definition", n === long ? `${longestText} ${text}`.slice(0, 32_767) : text),
        additive_over_places: "yes",
        dimensions: "population_group",
      })),
    },
    {
      name: "dimensions.csv",
      rows: each((text, n) => ({ dimension: "population_group", code: `hx-g${n}`, ...inThree("name", text), ...inThree("note", text) })),
    },
    {
      name: "elections.csv",
      rows: each((text, n) => ({
        code: `HX-E${n}`,
        country: "IQ",
        type: "referendum",
        ...inThree("name", text),
        held_from: "1970-05",
        denominator_note: text,
      })),
    },
    {
      name: "incidents.csv",
      rows: each((text, n) => ({
        code: `hx-n${n}`,
        ...inThree("name", text),
        occurred_on: "1970-01-01",
        location: "IQ",
        ...inThree("description", text),
      })),
    },
    {
      name: "camps.csv",
      rows: each((text, n) => ({
        code: `hx-l${n}`,
        governorate: "IQG09",
        opened_on: "1970",
        status: "open",
        name_variants: text,
        note: text,
      })),
    },
    {
      name: "series-breaks.csv",
      rows: each((text, n) => ({
        indicator: `hx_i${n}`,
        publisher: `hx-p${n}`,
        location: "IQ",
        date: "1970-06-01",
        ...inThree("reason", text),
        source: `hx-s${n}`,
      })),
    },
    {
      name: "timeline.csv",
      rows: each((text, n) => ({
        date: `19${60 + (n % 30)}-0${1 + (n % 9)}-01`,
        ...inThree("title", text),
        kind: "mission",
        source: `hx-s${n}`,
      })),
    },
    {
      name: "observations.csv",
      rows: texts.flatMap(({ text, number, name }) => {
        const own = { ...figure, indicator: `hx_i${number}`, population_group: `hx-g${number}`, source: `hx-s${number}`, coverage: text };
        const row = { ...own, location: "IQ", note: number === long ? `${longestText} ${text}`.slice(0, 32_767) : text };
        return [
          row,
          { ...row, period_start: "1971-01-01", period_end: "1971-01-01", value: "1971" },
          { ...row, location: `hx-l${number}` },
          { ...row, location: `IQG09Q9${number}` },
          // A day on which nobody counted, and no count of people.
          ...(everywhere.includes(name) ? [{ ...row, indicator: "idps", population_group: "" }] : []),
        ];
      }),
    },
  ];
}

/**
 * Brings all hostile texts into a database with the shipped figures, as an importer does: the good rows of each file as an edition, the
 * others refused, each with its sentence. All texts stand in entries of their own, of an invented kind and of 1970.
 */
export async function bringHostileTexts(databaseUrl: string): Promise<HostileImport> {
  const folder = await mkdtemp(path.join(tmpdir(), "hostile-"));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const texts = listTexts();
  const bring = async (name: string, rows: Record<string, string>[]) => {
    const file = path.join(folder, name);
    await writeFile(file, toCsv(rows));
    const options = { path: file, committedBy: "tester", reason: `Test of ${name}`, acceptValid: true, errorsFile: `${file}.errors.csv` };
    try {
      const { plan } = await importFile(client, options);
      return plan.refusedRows > 0 ? readReasons(await readFile(options.errorsFile, "utf8")) : [];
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      return rows.map(() => error.refusals[0]?.reason ?? "");
    }
  };
  try {
    const files: HostileImport["files"] = [];
    for (const { name, rows } of listFiles(texts)) {
      // A byte of zero, or a row without end, keeps out all of its file: such rows come by themselves.
      const isSpoiling = (row: Record<string, string>) =>
        Object.values(row).some((cell) => cell.includes("\0") || cell.length > LONGEST_CELL);
      const refused: string[] = [];
      for (const row of rows.filter(isSpoiling)) refused.push(...(await bring(name, [row])));
      refused.push(
        ...(await bring(
          name,
          rows.filter((row) => !isSpoiling(row)),
        )),
      );
      files.push({ file: name, rows: rows.length, refused });
    }
    return { texts, files };
  } finally {
    await client.end();
    await rm(folder, { recursive: true });
  }
}

function toCsv(rows: Record<string, string>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const toCell = (text = "") => `"${text.replaceAll('"', '""')}"`;
  return [columns.join(","), ...rows.map((row) => columns.map((column) => toCell(row[column])).join(",")), ""].join("\n");
}

/** Why each row was refused: the last column of the file of refused rows. */
function readReasons(text: string): string[] {
  const [, ...rows] = parse(text, { relax_column_count: true, bom: true }) as string[][];
  return rows.map((row) => row.at(-1) ?? "");
}
