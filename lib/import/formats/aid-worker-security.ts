import { toPeriod } from "../read/date";
import type { ConverterOutput, Format, PlaceFinder, SheetRow } from "./format";
import { AID_WORKER_SERIES, type AidWorkerFigures, readAidWorkerFigures } from "./shared/aid-worker-figures";
import { CountryCentre } from "./shared/country-centre";
import { findGovernorate, IRAQ, readIsIraq } from "./shared/event-place";
import { EventSums } from "./shared/event-sums";
import { keepIncident, shorten } from "./shared/kept-incident";
import { RowConverter } from "./shared/row-converter";
import { hasColumns, plainName } from "./shared/sheet-reader";

type Incident = {
  row: number;
  id: string;
  year: number;
  month: string | null;
  day: string | null;
  governorate: string | null;
  position: string | null;
  city: string;
  means: string;
  figures: AidWorkerFigures;
};

/** The bombing of the Canal Hotel is in the catalogue already, with its own site. */
const CANAL_HOTEL = { day: "2003-08-19", governorate: "IQG08", leastKilled: 10, code: "canal-hotel-2003", location: "site-canal-hotel" };

/** The Aid Worker Security Database: one row per attack on aid workers. */
export const aidWorkerSecurity: Format = {
  name: "aid-worker-security",
  title: "Aid Worker Security Database incidents",
  terms: {
    publisher: "humanitarian-outcomes",
    licence: "CC BY",
    redistributable: null,
    defaultTitle: "Aid Worker Security Database, incidents",
  },
  isOfEvents: true,
  recognises: (header) =>
    hasColumns(header, "incident_id", "year", "month", "country", "nationals_killed", "internationals_killed", "total_killed"),
  convert: (header, options, places, out) => new AidWorkerConverter(header.names, options.keepIncidentsFrom, places, out),
};

class AidWorkerConverter extends RowConverter {
  readonly #sums = new EventSums(IRAQ, AID_WORKER_SERIES, { counted: { one: "incident", many: "incidents" }, byYear: true });
  readonly #rowsOfIds = new Map<string, number>();
  readonly #incidents: Incident[] = [];
  readonly #centre = new CountryCentre();
  readonly #unknownRegions = new Map<string, number>();
  #isFirst = true;

  constructor(
    names: readonly string[],
    private readonly keepFrom: number | null,
    places: PlaceFinder,
    out: ConverterOutput,
  ) {
    super(names, places, out);
  }

  protected read(row: SheetRow): void {
    const { cells } = this;
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    const [id, year] = [cells.text("incident_id"), cells.text("year")];
    if (isFirst && !/\d/.test(id) && !/\d/.test(year)) {
      this.out.skip("second row of column names", row.number);
      return;
    }
    if (id === "" && year === "") {
      this.out.skip("row without an incident", row.number);
      return;
    }
    if (readIsIraq(cells, this.places, ["country_code"], ["country"]) === false) {
      this.out.skip("incident in another country", row.number);
      return;
    }

    if (id === "") cells.refuse("incident_id", "must not be empty; an incident is known by it");
    const when = this.#readDate();
    const figures = readAidWorkerFigures(cells);
    const earlier = this.#rowsOfIds.get(id);
    if (earlier !== undefined) cells.refuse("incident_id", `stands already in row ${earlier}; an incident counts once`);
    if (!cells.good || when === null) {
      this.#sums.spoil(row.number, cells.yearOf("year"));
      return;
    }
    this.#rowsOfIds.set(id, row.number);
    const [region, city] = [cells.text("region"), cells.text("city")];
    const position = this.#centre.read(cells.text("latitude"), cells.text("longitude"), region === "" && city === "");
    this.#incidents.push({
      row: row.number,
      id,
      ...when,
      governorate: this.#findGovernorate(region),
      position,
      city: city || region,
      means: cells.text("means_of_attack"),
      figures,
    });
  }

  /** Only now are all centres of the country known, at which incidents lie whose place is not. */
  override finish(): void {
    let kept = 0;
    for (const incident of this.#incidents) {
      const governorate = this.#centre.has(incident.position) ? null : incident.governorate;
      this.#sums.add({ row: incident.row, year: incident.year, month: incident.month, governorate, figures: incident.figures.bySeries });
      if (this.keepFrom !== null && (incident.figures.killed ?? 0) >= this.keepFrom) {
        this.#keep(incident, governorate);
        kept += 1;
      }
    }
    this.#sums.handOn(this.out);
    if (this.#unknownRegions.size > 0) {
      const names = [...this.#unknownRegions].map(([name, count]) => `"${name}" (${count})`).join(", ");
      this.out.note(`Regions that are no governorate, whose incidents count for the country only: ${names}.`);
    }
    const onlyDetained = this.#incidents.filter(({ figures }) => figures.affected === 0).length;
    if (onlyDetained > 0)
      this.out.note(
        `${onlyDetained === 1 ? "1 incident" : `${onlyDetained.toLocaleString("en")} incidents`} with nobody killed, injured or kidnapped: not counted as attacks; people detained are in no figure.`,
      );
    if (kept > 0)
      this.out.note(`Incidents with ${this.keepFrom} or more killed that are kept as incidents too: ${kept.toLocaleString("en")}.`);
  }

  #readDate(): { year: number; month: string | null; day: string | null } | null {
    const { cells } = this;
    const [year, month, day] = [cells.count("year"), cells.count("month"), cells.count("day")];
    if (!cells.good) return null;
    const ofYear = toPeriod(String(year), undefined);
    if (year === null || !ofYear.ok) {
      cells.refuse("year", year === null ? "must not be empty" : "is not a year between 1900 and 2100");
      return null;
    }
    if (month === null || month === 0) return { year, month: null, day: null };
    const ofMonth = toPeriod(String(year), String(month));
    if (!ofMonth.ok || ofMonth.value === null) {
      cells.refuse("month", "is not a month from 1 to 12");
      return null;
    }
    const monthText = ofMonth.value.start.slice(0, 7);
    if (day === null || day === 0) return { year, month: monthText, day: null };
    const dayText = `${monthText}-${String(day).padStart(2, "0")}`;
    if (day > 31 || dayText > ofMonth.value.end) {
      cells.refuse("day", `is not a day of ${monthText}`);
      return null;
    }
    return { year, month: monthText, day: dayText };
  }

  #findGovernorate(region: string): string | null {
    if (region === "") return null;
    const governorate = findGovernorate(this.places, region);
    if (governorate === null) this.#unknownRegions.set(region, (this.#unknownRegions.get(region) ?? 0) + 1);
    return governorate;
  }

  #keep(incident: Incident, governorate: string | null): void {
    const period = toPeriod(String(incident.year), incident.month?.slice(5));
    if (!period.ok || period.value === null) return;
    const [start, end] = incident.day ? [incident.day, incident.day] : [period.value.start, period.value.end];
    const { killed, injured } = incident.figures;
    const figure = (indicator: string, value: number | null) =>
      value === null
        ? []
        : [{ indicator, population_group: "aid_workers", value: String(value), qualifier: "exact", note: "Aid workers only." }];
    const figures = [...figure("killed", killed), ...figure("injured", injured)];
    const isCanalHotel = start === CANAL_HOTEL.day && governorate === CANAL_HOTEL.governorate && (killed ?? 0) >= CANAL_HOTEL.leastKilled;
    if (isCanalHotel) {
      for (const each of figures)
        this.out.observation(
          { ...each, incident: CANAL_HOTEL.code, location: CANAL_HOTEL.location, period_start: start, period_end: end },
          { rows: [incident.row] },
        );
      return;
    }
    const occurredOn = incident.day ?? incident.month ?? String(incident.year);
    const where = incident.city || "Iraq";
    keepIncident(
      this.out,
      {
        code: `awsd-${plainName(incident.id)}`,
        name: shorten(`Attack on aid workers, ${where}, ${occurredOn}`, 200),
        occurredOn,
        start,
        end,
        location: governorate ?? IRAQ,
        description: `Incident ${incident.id} of the Aid Worker Security Database${incident.means ? `: ${incident.means}` : ""}.`,
        figures,
      },
      incident.row,
    );
  }
}
