import { parsePeriod, toPeriod } from "../read/date";
import { isMissing, type Parsed, parseCount, parseNumber, toLatinDigits } from "../read/number";
import type { CanonicalObservation, Converter, ConverterOutput, ConvertOptions, PlaceFinder, SheetHeader, SheetRow } from "./format";
import type { MappedKind, MappedPlace, MappedText, Mapping } from "./mapping-schema";

/** Makes observations of rows as a mapping says. */
export class MappingConverter implements Converter {
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

  #text(from: MappedText): string {
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

  #place(from: MappedPlace): string {
    if ("is" in from) return from.is;
    const around = from.within ? this.places.find(from.within.kind, this.#cell(from.within.column)) : undefined;
    if (from.within && around === null) return this.#unknownPlace(from.within.kind, from.within.column);
    return this.places.find(from.kind, this.#cell(from.column), around ?? undefined) ?? this.#unknownPlace(from.kind, from.column);
  }

  #unknownPlace(of: MappedKind, name: string): string {
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
