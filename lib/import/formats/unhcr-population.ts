import { parsePeriod } from "../read/date";
import type { Format, SheetHeader, SheetRow } from "./format";
import { IRAQ, isIraq, readIsIraq } from "./shared/event-place";
import { RowConverter } from "./shared/row-converter";
import { hasColumns, plainName } from "./shared/sheet-reader";
import { UNHCR_LICENCE } from "./shared/unhcr-terms";

/** Columns of the API, and those of the Refugee Data Finder (the misspelt one is in the source). */
const COLUMNS = {
  originCode: ["coo_iso", "country_of_origin_iso"],
  originName: ["coo_name", "country_of_origin"],
  asylum: ["coa_iso", "country_of_asylum_iso", "coa_name", "country_of_asylum"],
} as const;

type Series = { indicator: string; columns: readonly string[]; cause?: string; isFlow: boolean; isAbroad: boolean; note: string };

const SERIES: readonly Series[] = [
  {
    indicator: "refugees_abroad",
    columns: ["refugees", "refugees_under_unhcr_s_mandate", "refugees_under_unhcrs_mandate"],
    isFlow: false,
    isAbroad: true,
    note: "",
  },
  { indicator: "asylum_seekers_abroad", columns: ["asylum_seekers"], isFlow: false, isAbroad: true, note: "" },
  { indicator: "refugee_returns", columns: ["returned_refugees"], isFlow: true, isAbroad: true, note: "" },
  {
    indicator: "idps",
    columns: ["idps", "idps_of_concern_to_unhcr"],
    cause: "conflict",
    isFlow: false,
    isAbroad: false,
    note: "End-of-year IDPs protected/assisted by or reported to UNHCR; definition and coverage changed over time.",
  },
  {
    indicator: "idp_returns",
    columns: ["returned_idps", "returned_idpss"],
    isFlow: true,
    isAbroad: false,
    note: "IDPs who returned during the year.",
  },
];

type Row = { row: number; values: (number | null)[] };
type Year = { parts: Map<string, Row>; total: Row | null };

/** UNHCR's population figures by country of origin and of asylum: the API's JSON, or a download of the Refugee Data Finder. */
export const unhcrPopulation: Format = {
  name: "unhcr-population",
  title: "UNHCR population figures (API or Refugee Data Finder)",
  terms: {
    publisher: "unhcr",
    licence: UNHCR_LICENCE,
    redistributable: "yes",
    defaultTitle: "UNHCR Refugee Population Statistics Database",
  },
  recognises: (header) =>
    hasColumns(header, "year") &&
    has(header, [...COLUMNS.originCode, ...COLUMNS.originName]) &&
    has(header, COLUMNS.asylum) &&
    SERIES.some(({ columns }) => has(header, columns)),
  convert: (header, _options, places, out) => new PopulationConverter(header.names, places, out),
};

class PopulationConverter extends RowConverter {
  readonly #years = new Map<string, Year>();
  readonly #spoiled: { row: number; year: string | null }[] = [];
  #rows = 0;

  protected read(row: SheetRow): void {
    const { cells } = this;
    const asylum = cells.text(...COLUMNS.asylum);
    if (readIsIraq(cells, this.places, COLUMNS.originCode, COLUMNS.originName) === false) {
      const reason =
        cells.text(...COLUMNS.originCode) === "" && cells.text(...COLUMNS.originName) === ""
          ? "total over the countries of origin"
          : isIraq(this.places, asylum)
            ? "people of other countries in Iraq"
            : "another country";
      this.out.skip(reason, row.number);
      return;
    }
    const year = this.#readYear();
    const values = SERIES.map(({ columns }) => cells.count(...columns));
    if (!cells.good || year === null) {
      this.#spoiled.push({ row: row.number, year });
      return;
    }
    const known = this.#years.get(year) ?? { parts: new Map(), total: null };
    const earlier = asylum === "" ? known.total : known.parts.get(asylum);
    if (earlier) {
      cells.refuse(COLUMNS.asylum, `is of the same countries and year as row ${earlier.row}`);
      this.#spoiled.push({ row: row.number, year });
      return;
    }
    this.#years.set(year, known);
    this.#rows += 1;
    if (asylum === "") known.total = { row: row.number, values };
    else known.parts.set(asylum, { row: row.number, values });
  }

  override finish(): void {
    let figures = 0;
    for (const [year, known] of this.#years) for (const at of SERIES.keys()) figures += this.#handOn(year, known, at);
    if (this.#rows === 0) return;
    this.out.note(
      `${this.#rows.toLocaleString("en")} rows of Iraq as country of origin became ${figures.toLocaleString("en")} figures: sums over the countries of asylum, per year. A sum of 0 is not taken, since UNHCR writes 0 where nothing was reported.`,
    );
  }

  /** @returns how many figures were handed on: one or none */
  #handOn(year: string, { parts, total }: Year, at: number): number {
    const series = SERIES[at];
    if (!series) return 0;
    const given = [...parts.values()].filter(({ values }) => (values[at] ?? null) !== null);
    const ofParts = given.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
    const ofTotal = total?.values[at] ?? null;
    if (given.length > 0 && ofTotal !== null && ofTotal !== ofParts)
      this.out.note(
        `${series.indicator} of ${year}: the total row says ${ofTotal.toLocaleString("en")}, and its parts add up to ${ofParts.toLocaleString("en")}, which is taken.`,
      );
    const value = given.length > 0 ? ofParts : ofTotal;
    if (value === null || value === 0) return 0;
    const rows = given.length > 0 ? given : total ? [total] : [];
    const spoiled = this.#spoiled.filter((row) => row.year === null || row.year === year);
    const summed =
      given.length > 0
        ? `Sum over the countries of asylum in the dataset (${parts.size} rows); small counts are rounded by UNHCR.`
        : "Total over the countries of asylum as UNHCR gives it; small counts are rounded.";
    this.out.observation(
      {
        indicator: series.indicator,
        location: IRAQ,
        period_start: series.isFlow ? `${year}-01-01` : `${year}-12-31`,
        period_end: `${year}-12-31`,
        value: String(value),
        qualifier: "exact",
        ...(series.cause ? { cause: series.cause } : {}),
        note: series.isAbroad ? summed : series.note,
      },
      { rows: [...rows, ...spoiled].map(({ row }) => row) },
    );
    return 1;
  }

  #readYear(): string | null {
    const { cells } = this;
    const written = cells.text("year");
    const period = parsePeriod(written);
    if (period.ok && /^\d{4}$/.test(period.value?.start.slice(0, 4) ?? "") && period.value?.end.endsWith("-12-31"))
      return period.value.start.slice(0, 4);
    cells.refuse("year", "is not a year");
    return null;
  }
}

function has(header: SheetHeader, names: readonly string[]): boolean {
  const present = new Set(header.names.map(plainName));
  return names.some((name) => present.has(name));
}
