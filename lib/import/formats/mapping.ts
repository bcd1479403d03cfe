import { z } from "zod";
import { qualifiers } from "@/lib/domain/qualifier";
import { DIMENSION_COLUMNS } from "../map/observation-columns";
import { SOURCE_COLUMNS } from "../map/source-columns";
import { parsePeriod, toPeriod } from "../read/date";
import { isMissing, type Parsed, parseCount, parseNumber, toLatinDigits } from "../read/number";
import { ImportRefused } from "../refusal";
import type { CanonicalObservation, ConverterOutput, ConvertOptions, Format, PlaceFinder, SheetHeader, SheetRow } from "./format";

const column = z.string().min(1);
const kind = z.enum(["country", "governorate", "district", "camp"]);

/** The same for every row, or as a column says; `codes` gives the code for what is written there. */
const text = z.union([
  z.strictObject({ is: z.string().min(1) }),
  z.strictObject({ column, codes: z.record(z.string(), z.string()).optional() }),
]);

const place = z.union([
  z.strictObject({ is: z.string().min(1) }),
  z.strictObject({ column, kind, within: z.strictObject({ column, kind }).optional() }),
]);

const order = z.enum(["month/day", "day/month"]).optional();
const period = z.union([
  z.strictObject({ column, order }),
  z.strictObject({ from: column, to: column, order }),
  z.strictObject({ year: column, month: column.optional() }),
  z.strictObject({ is: z.string().min(1) }),
  z.strictObject({ option: z.literal("date") }),
]);

const figure = z.strictObject({
  column,
  indicator: z.string().min(1),
  qualifier: z.enum(qualifiers).default("exact"),
  lower: column.optional(),
  upper: column.optional(),
  /** A share or rate, with decimals; without it a head-count is due, and `1.234` is refused. */
  decimals: z.boolean().default(false),
  dimensions: z.partialRecord(z.enum(DIMENSION_COLUMNS), text).default({}),
  origin: place.optional(),
});

const mappingSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be of small letters, digits and hyphens"),
  title: z.string().min(1),
  location: place,
  period,
  figures: z.array(figure).min(1),
  dimensions: z.partialRecord(z.enum(DIMENSION_COLUMNS), text).default({}),
  election: text.optional(),
  incident: text.optional(),
  coverage: text.optional(),
  note: text.optional(),
  source: z.partialRecord(z.enum([...SOURCE_COLUMNS, "source"]), text).default({}),
  skip: z.array(z.strictObject({ column, is: z.array(z.string()).min(1), reason: z.string().min(1) })).default([]),
});

/** How any table with a header becomes observations. Documented with an example in docs/import.md. */
export type Mapping = z.infer<typeof mappingSchema>;

type Text = z.infer<typeof text>;
type Place = z.infer<typeof place>;

/**
 * Reads a mapping file and makes a format of it.
 *
 * @throws ImportRefused with every fault of the mapping
 */
export function parseMapping(json: string, fileName: string): Format {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch (error) {
    throw refuse(fileName, [`is not well-formed JSON (${error instanceof Error ? error.message : error})`]);
  }
  const checked = mappingSchema.safeParse(content);
  if (checked.success) return toFormat(checked.data);
  throw refuse(
    fileName,
    checked.error.issues.map(({ path, message }) => `${path.length > 0 ? `${path.join(".")}: ` : ""}${message}`),
  );
}

function refuse(fileName: string, reasons: string[]): ImportRefused {
  return new ImportRefused(
    fileName,
    reasons.map((reason) => ({ line: null, column: null, value: null, reason })),
  );
}

/** The mapping as a format: recognised by having every column that the mapping names. */
export function toFormat(mapping: Mapping): Format {
  const needed = listColumns(mapping);
  return {
    name: mapping.name,
    title: mapping.title,
    terms: { publisher: "", licence: "", redistributable: null, defaultTitle: "" },
    recognises: ({ names }) => needed.every((name) => names.includes(name)),
    convert: (header, options, places, out) => new MappingConverter(mapping, header, options, places, out),
  };
}

function listColumns(value: unknown, key = ""): string[] {
  if (typeof value === "string") return ["column", "from", "to", "year", "month", "lower", "upper"].includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((entry) => listColumns(entry));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => (name === "codes" ? [] : listColumns(inside, name)));
}

class MappingConverter {
  #row: SheetRow = { number: 0, cells: [] };
  #good = true;
  constructor(
    readonly mapping: Mapping,
    readonly header: SheetHeader,
    readonly options: ConvertOptions,
    readonly places: PlaceFinder,
    readonly out: ConverterOutput,
  ) {}

  add(row: SheetRow): void {
    this.#row = row;
    this.#good = true;
    const { mapping, out } = this;
    const skip = mapping.skip.find(({ column: name, is }) => is.includes(this.#cell(name).trim()));
    if (skip) {
      out.skip(skip.reason, row.number);
      return;
    }
    const common: CanonicalObservation = { location: this.#place(mapping.location), ...this.#period(), ...this.#texts() };
    for (const figure of mapping.figures) {
      const value = this.#number(figure.column, figure.decimals);
      if (value === "") {
        if (this.#good) out.skip(`no figure in "${figure.column}"`, row.number);
        continue;
      }
      const range = {
        lower: figure.lower ? this.#number(figure.lower, figure.decimals) : "",
        upper: figure.upper ? this.#number(figure.upper, figure.decimals) : "",
      };
      const split = Object.fromEntries(Object.entries(figure.dimensions).map(([name, from]) => [name, this.#text(from)]));
      const origin = figure.origin ? this.#place(figure.origin) : "";
      const { indicator, qualifier } = figure;
      if (this.#good) out.observation({ ...common, indicator, qualifier, value, ...range, ...split, origin }, { rows: [row.number] });
    }
  }

  finish(): void {}

  #cell(name: string): string {
    return this.#row.cells[this.header.names.indexOf(name)] ?? "";
  }

  #refuse(name: string, reason: string): string {
    this.#good = false;
    this.out.refuse(this.#row.number, this.header.names.indexOf(name), this.#cell(name), reason);
    return "";
  }

  #text(from: Text): string {
    if ("is" in from) return from.is;
    const cell = this.#cell(from.column).trim();
    if (!from.codes || cell === "") return cell;
    const code = from.codes[cell];
    return code ?? this.#refuse(from.column, `has no code in the mapping; it knows ${Object.keys(from.codes).join(", ")}`);
  }

  #texts(): Record<string, string> {
    const { dimensions, source, election, incident, coverage, note } = this.mapping;
    const all = Object.entries({ ...dimensions, ...source, election, incident, coverage, note });
    return Object.fromEntries(all.flatMap(([name, from]) => (from ? [[name, this.#text(from)]] : [])));
  }

  #place(from: Place): string {
    if ("is" in from) return from.is;
    const around = from.within ? this.places.find(from.within.kind, this.#cell(from.within.column)) : undefined;
    if (from.within && around === null) return this.#unknownPlace(from.within.kind, from.within.column);
    return this.places.find(from.kind, this.#cell(from.column), around ?? undefined) ?? this.#unknownPlace(from.kind, from.column);
  }

  #unknownPlace(of: z.infer<typeof kind>, name: string): string {
    const cell = this.#cell(name);
    if (cell.trim() === "") return this.#refuse(name, `is empty; name the ${of} in each row`);
    return this.#refuse(name, `is not a known ${of}${this.places.suggest(of, cell)}`);
  }

  #number(name: string, decimals: boolean): string {
    const read: Parsed<number> = decimals ? parseNumber(this.#cell(name)) : parseCount(this.#cell(name));
    if (!read.ok) return this.#refuse(name, read.reason);
    return read.value === null ? "" : String(read.value);
  }

  #period(): Pick<CanonicalObservation, "period_start" | "period_end"> {
    const { period: from } = this.mapping;
    if ("is" in from) return this.#toPeriod(from.is, parsePeriod(from.is), null);
    if ("option" in from) return this.#toPeriod("", this.options.date === null ? missingDate : parsePeriod(this.options.date), null);
    if ("column" in from) return this.#toPeriod(this.#cell(from.column), parsePeriod(this.#cell(from.column), from.order), from.column);
    if ("year" in from) {
      const month = from.month === undefined ? "" : toLatinDigits(this.#cell(from.month));
      const year = toLatinDigits(this.#cell(from.year)).replace(/\.0+$/, "");
      return this.#toPeriod(year, toPeriod(year, isMissing(month) ? undefined : month.replace(/\.0+$/, "")), from.year);
    }
    const start = this.#toPeriod(this.#cell(from.from), parsePeriod(this.#cell(from.from), from.order), from.from);
    const end = this.#toPeriod(this.#cell(from.to), parsePeriod(this.#cell(from.to), from.order), from.to);
    return { period_start: start.period_start, period_end: end.period_end };
  }

  #toPeriod(written: string, read: ReturnType<typeof parsePeriod>, name: string | null) {
    if (read.ok && read.value) return { period_start: read.value.start, period_end: read.value.end };
    const reason = read.ok ? "is empty; a figure needs its day, month or year" : read.reason;
    if (name !== null) this.#refuse(name, reason);
    else {
      this.#good = false;
      this.out.refuse(this.#row.number, null, written || null, reason);
    }
    return { period_start: "", period_end: "" };
  }
}

const missingDate: Parsed<never> = { ok: false, reason: "the mapping takes the day from the command; say it with --date" };
