import { parsePeriod } from "../read/date";
import type { CanonicalObservation, Format, SheetRow } from "./format";
import { NATIONAL_ELECTIONS, type NationalElection } from "./shared/national-elections";
import { RowConverter } from "./shared/row-converter";
import { hasColumns } from "./shared/sheet-reader";

const TYPES: Record<string, NationalElection["type"]> = { parliamentary: "parliamentary", presidential: "presidential" };

/** How far a printed rate may be from its own counts, in points. */
const ROUNDING = 0.06;

/** International IDEA's Voter Turnout Database: one row per country and election. */
export const ideaTurnout: Format = {
  name: "idea-turnout",
  title: "International IDEA Voter Turnout Database",
  terms: {
    publisher: "international-idea",
    licence: "not stated; facts cited",
    redistributable: null,
    defaultTitle: "International IDEA, Voter Turnout Database",
  },
  recognises: (header) =>
    hasColumns(header, "country", "election_type", "year", "voter_turnout") &&
    (hasColumns(header, "registration") || hasColumns(header, "vap_turnout")),
  convert: (header, _options, places, out) => new TurnoutConverter(header.names, places, out),
};

class TurnoutConverter extends RowConverter {
  readonly #rowsOfElections = new Map<string, number>();
  readonly #unlikeCounts: string[] = [];
  readonly #aboveWhole: string[] = [];

  protected read(row: SheetRow): void {
    const { cells } = this;
    const written = [cells.text("iso2"), cells.text("iso3"), cells.text("country")];
    if (written.every((text) => text === "")) {
      this.out.skip("row without a country", row.number);
      return;
    }
    const countries = new Set(written.flatMap((text) => (text === "" ? [] : (this.places.find("country", text) ?? []))));
    if (countries.size > 1) {
      cells.refuse("country", `and its codes ${written.slice(0, 2).join(" and ")} are of ${[...countries].join(" and ")}`);
      return;
    }
    const [country] = countries;
    if (!country) {
      this.out.skip("another country", row.number);
      return;
    }
    const type = TYPES[cells.text("election_type").toLowerCase()];
    if (!type && /^(eu|european)/i.test(cells.text("election_type"))) {
      this.out.skip("election to the European Parliament", row.number);
      return;
    }
    if (!type) {
      cells.refuse("election_type", "is not a type of election; International IDEA writes Parliamentary, Presidential or EU");
      return;
    }

    const election = this.#findElection(country, type);
    if (election === "refused") return;
    if (election === null) {
      this.out.skip("election that is not in the catalogue of elections", row.number);
      return;
    }
    const earlier = this.#rowsOfElections.get(election.code);
    if (earlier !== undefined) {
      cells.refuse("year", `is of ${election.code}, as row ${earlier} is; an election has one row`);
      return;
    }
    this.#rowsOfElections.set(election.code, row.number);
    this.#handOn(election, row.number);
  }

  override finish(): void {
    const { out } = this;
    if (this.#rowsOfElections.size > 0)
      out.note(
        "Turnout of registered voters and of the voting age population are two figures; voting age population itself and population are not taken over.",
      );
    if (this.#aboveWhole.length > 0)
      out.note(`Turnout above 100 percent, so either the votes or the base are wrong: ${this.#aboveWhole.join(", ")}.`);
    if (this.#unlikeCounts.length > 0) out.note(`Turnout that does not match its own votes and base: ${this.#unlikeCounts.join(", ")}.`);
  }

  /** The election of the row's year or day; null where the catalogue has none, `refused` where it may be one of several. */
  #findElection(country: string, type: NationalElection["type"]): NationalElection | null | "refused" {
    const { cells } = this;
    const written = cells.text("year");
    const period = parsePeriod(written);
    if (!period.ok || period.value === null) {
      cells.refuse("year", period.ok ? "must not be empty" : period.reason);
      return "refused";
    }
    const { start, end } = period.value;
    // IDEA puts 1 January where it knows the year only.
    const isDay = start === end && !start.endsWith("-01-01");
    const ofYear = NATIONAL_ELECTIONS.filter(
      (election) => election.country === country && election.type === type && election.to.startsWith(start.slice(0, 4)),
    );
    const matching = isDay ? ofYear.filter(({ from, to }) => to.length < 10 || (from <= start && start <= to)) : ofYear;
    if (matching.length > 1) {
      cells.refuse("year", `may be ${matching.map(({ code, to }) => `${code} (${to})`).join(" or ")}; write the day of the election`);
      return "refused";
    }
    return matching[0] ?? null;
  }

  #handOn(election: NationalElection, row: number): void {
    const { cells } = this;
    const votes = cells.count("total_vote", "total_votes");
    const registered = cells.count("registration");
    const population = cells.count("voting_age_population");
    const turnout = this.#readRate("voter_turnout");
    const turnoutOfPopulation = this.#readRate("vap_turnout");
    const invalid = this.#readRate("invalid_votes");
    if (!cells.good) return;
    this.#compare(election.code, turnout, votes, registered);
    this.#compare(election.code, turnoutOfPopulation, votes, population);

    const isDay = election.to.length === 10;
    const yearOnly = isDay ? "" : "IDEA gives the year only. ";
    const key: CanonicalObservation = {
      location: election.country,
      period_start: isDay ? election.to : `${election.to.slice(0, 4)}-01-01`,
      period_end: isDay ? election.to : `${election.to.slice(0, 4)}-12-31`,
      qualifier: "exact",
      election: election.code,
    };
    const give = (value: number | null, columns: CanonicalObservation) => {
      if (value !== null) this.out.observation({ ...key, value: String(value), ...columns }, { rows: [row] });
    };
    const whole = { voting_scope: "all", stage: "final" };
    give(turnout, {
      indicator: "voter_turnout",
      denominator: "registered_voters",
      ...whole,
      note: `${yearOnly}Base: IDEA "Voter Turnout" column: votes as a share of registered voters.`,
    });
    give(turnoutOfPopulation, {
      indicator: "voter_turnout",
      denominator: "voting_age_population",
      ...whole,
      note: `${yearOnly}${describePopulation(population, registered)}`.trim(),
    });
    give(registered, { indicator: "registered_voters", denominator: "registered_voters", voting_scope: "all", note: yearOnly.trim() });
    give(votes, { indicator: "votes_cast", ...whole, note: yearOnly.trim() });
    give(invalid, { indicator: "invalid_vote_share", denominator: "votes_cast", stage: "final", note: yearOnly.trim() });
  }

  /** A percentage, refused where the database would refuse it, or where it may be a fraction. */
  #readRate(column: string): number | null {
    const { cells } = this;
    const rate = cells.number(column);
    if (rate === null) return null;
    if (rate < 0) cells.refuse(column, "is negative; no percentage here can be");
    if (rate > 0 && rate <= 1 && !cells.text(column).includes("%"))
      cells.refuse(column, `may be ${rate} percent or ${Number((rate * 100).toFixed(2))} percent; write it with a percent sign`);
    if (rate > 100) {
      this.#aboveWhole.push(`${cells.text("country")} ${cells.text("year")}, ${rate} percent`);
      cells.refuse(column, "is more than 100 percent");
    }
    return rate;
  }

  #compare(election: string, rate: number | null, votes: number | null, base: number | null): void {
    if (rate === null || votes === null || base === null || base === 0) return;
    const computed = (votes / base) * 100;
    if (Math.abs(computed - rate) > ROUNDING) this.#unlikeCounts.push(`${election} ${rate} (${computed.toFixed(2)} by its counts)`);
  }
}

function describePopulation(population: number | null, registered: number | null): string {
  if (population === null) return "Base: IDEA estimate of voting age population.";
  const below = registered !== null && population < registered ? ", below its own registration figure" : "";
  return `Base: IDEA estimate of voting age population: ${population.toLocaleString("en")}${below}.`;
}
