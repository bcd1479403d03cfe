import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Reading, toReadings } from "@/lib/domain/comparability/reading";
import type { Election } from "@/lib/domain/election";
import type { SeriesBreak } from "@/lib/domain/indicator";
import type { Location } from "@/lib/domain/location";
import type { Names, Observation, Publisher, Source } from "@/lib/domain/observation";
import type { Qualifier } from "@/lib/domain/qualifier";

/** Turnout as it is shipped, for tests: read from the files, not from a database. */

type Row = Record<string, string>;

function readRows(file: string): Row[] {
  return parse(readFileSync(`prisma/data/${file}`), { columns: true, bom: true });
}

const text = (row: Row, name: string) => row[name] || null;
const number = (row: Row, name: string) => (row[name] ? Number(row[name]) : null);
const names = (row: Row, base: string): Names => ({
  en: row[`${base}_en`] ?? "",
  ar: text(row, `${base}_ar`),
  ckb: text(row, `${base}_ckb`),
});

const publishers = new Map(
  readRows("catalogue/publishers.csv").map((row): [string, Publisher] => [
    row.code ?? "",
    {
      code: row.code ?? "",
      names: names(row, "name"),
      shortNames: row.short_en ? names(row, "short") : names(row, "name"),
      url: null,
      licence: row.licence ?? "",
      licenceUrl: null,
      redistributable: "facts_only",
      creditLine: "",
      activeUntil: null,
    },
  ]),
);

const sources = new Map(
  readRows("catalogue/sources.csv").flatMap((row): [string, Source][] => {
    const publisher = publishers.get(row.publisher ?? "");
    if (!publisher) return [];
    const quotedBody = publishers.get(row.quoted_body ?? "") ?? null;
    const { id = "", title = "", licence = "" } = row;
    return [
      [
        id,
        {
          id,
          publisher,
          quotedBody,
          title,
          url: text(row, "url"),
          publishedOn: text(row, "published_on"),
          licence,
          redistributable: "facts_only",
        },
      ],
    ];
  }),
);

export const shippedElections: Election[] = readRows("catalogue/elections.csv").map((row) => ({
  code: row.code ?? "",
  countryCode: row.country ?? "",
  type: row.type ?? "",
  names: names(row, "name"),
  heldFrom: row.held_from ?? "",
  heldTo: text(row, "held_to"),
  seats: number(row, "seats"),
  denominatorNote: text(row, "denominator_note"),
  sourceUrl: text(row, "source_url"),
}));

export const shippedLocations: Location[] = readRows("catalogue/locations.csv").map((row) => ({
  code: row.code ?? "",
  kind: row.kind ?? "",
  adminLevel: number(row, "admin_level"),
  parentCode: text(row, "parent_code"),
  names: names(row, "name"),
  point: null,
}));

export const shippedBreaks: SeriesBreak[] = readRows("catalogue/series-breaks.csv").map((row) => ({
  indicatorCode: row.indicator ?? "",
  publisherCode: row.publisher ?? "",
  locationCode: row.location ?? "",
  date: row.date ?? "",
  reasons: names(row, "reason"),
}));

export const shippedObservations: Observation[] = readRows("observations/turnout.csv").flatMap((row, index) => {
  const source = sources.get(row.source ?? "");
  if (!source) return [];
  return [
    {
      id: String(index + 2),
      indicatorCode: row.indicator ?? "",
      locationCode: row.location ?? "",
      referencePeriodStart: row.period_start ?? "",
      referencePeriodEnd: row.period_end ?? "",
      value: number(row, "value"),
      lower: number(row, "lower"),
      upper: number(row, "upper"),
      qualifier: row.qualifier as Qualifier,
      populationGroup: text(row, "population_group"),
      sex: text(row, "sex"),
      ageGroup: text(row, "age_group"),
      shelterType: text(row, "shelter_type"),
      cause: text(row, "cause"),
      denominator: text(row, "denominator"),
      votingScope: text(row, "voting_scope"),
      stage: text(row, "stage"),
      originCode: text(row, "origin"),
      electionCode: text(row, "election"),
      incidentCode: text(row, "incident"),
      source,
      coverage: text(row, "coverage"),
      note: text(row, "note"),
      fromEdition: 1,
      untilEdition: null,
    },
  ];
});

const regionMembers = readRows("catalogue/region-members.csv").map((row) => ({
  regionCode: row.region ?? "",
  governorateCode: row.governorate ?? "",
}));

export const shippedReadings: Reading[] = toReadings(shippedObservations, {
  elections: shippedElections,
  locations: shippedLocations,
  regionMembers,
});

/** The one reading that is meant; an error where none or several fit. */
export function findShipped(electionCode: string, value: number, over: Partial<Observation> & { publisher?: string } = {}): Reading {
  const { publisher, ...fields } = { locationCode: "IQ", ...over };
  const found = shippedReadings.filter(
    ({ observation }) =>
      observation.electionCode === electionCode &&
      observation.value === value &&
      (publisher === undefined || observation.source.publisher.code === publisher) &&
      Object.entries(fields).every(([name, wanted]) => observation[name as keyof Observation] === wanted),
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} readings of ${electionCode} are ${value}`);
  return found[0];
}
