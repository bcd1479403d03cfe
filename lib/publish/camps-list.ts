import "server-only";
import { type CampChoice, type CampSort, compareCamps, isChosen } from "@/components/camps/camp-choice";
import type { CampRow } from "@/components/camps/camp-row";
import { toSearchKey } from "@/lib/domain/camp-search";
import { toYearsCovered } from "@/lib/domain/camp-years";
import { listLatest } from "@/lib/domain/latest";
import { formatPartialDate, formatYear } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import type { CampCatalogue, CountedCamp } from "./camp-catalogue";
import { listSpellings, toCampHref, toCampName, toCountLines, toEditionDay, toStatusText } from "./camp-words";
import { readCampChoice } from "./camps-choice";
import type { PageState } from "./page-state";

/** The list of all camps as the address asks for it. All rows are there, in its order; those not asked for are hidden. */
export type CampList = {
  rows: { row: CampRow; shown: boolean }[];
  choice: CampChoice;
  thisYear: number;
  options: { years: { value: string; label: string }[]; governorates: { value: string; label: string }[] };
  /** What the address asks for and can't have, in words. */
  problems: string[];
};

export function toCampList(catalogue: CampCatalogue, state: PageState): CampList {
  const thisYear = Number(toEditionDay(state).slice(0, 4));
  const years = [...new Set([...toYearsCovered(catalogue.camps.map((camp) => camp.years)), thisYear])].sort((a, b) => b - a);
  const governorates = toGovernorateOptions(catalogue, state);
  const { choice, problems } = readCampChoice(state, { years, governorates: governorates.map(({ value }) => value), thisYear });
  const rows = toRows(catalogue, state)
    .sort(({ ranks: a }, { ranks: b }) => compareCamps({ ranks: a }, { ranks: b }, choice))
    .map((row) => ({ row, shown: isChosen({ ...row, governorate: row.governorate.code }, choice) }));
  const options = { years: years.map((year) => ({ value: String(year), label: formatYear(year, state.reader) })), governorates };
  return { rows, choice, thisYear, options, problems: problems.map((problem) => toProblemText(problem, options, state)) };
}

/** Governorates that the catalogue knows camps in. */
function toGovernorateOptions({ camps, governorates }: CampCatalogue, { reader }: PageState) {
  return [...new Set(camps.flatMap(({ camp }) => camp.governorateCode ?? []))]
    .map((code) => ({ value: code, label: toName(governorates.get(code)?.names ?? { en: code, ar: null, ckb: null }, reader) }))
    .sort((a, b) => a.label.localeCompare(b.label, reader.locale));
}

function toRows(catalogue: CampCatalogue, state: PageState): CampRow[] {
  const ranks = toRanks(catalogue, state);
  return catalogue.camps.map((counted, position): CampRow => {
    const { camp, people, households, years } = counted;
    return {
      code: camp.location.code,
      href: toCampHref(state, camp),
      name: toCampName(camp, state),
      together: toTogether(counted, state),
      governorate: { code: camp.governorateCode ?? "", name: toGovernorateName(counted, catalogue, state) },
      opened: camp.openedOn === null ? "" : formatPartialDate(camp.openedOn, state.reader),
      status: toStatusText(counted, state),
      people: toCountLines(people, "persons", state),
      households: toCountLines(households, "households", state),
      search: toSearchKey(listSpellings(camp)),
      years,
      ranks: ranks[position] as CampRow["ranks"],
    };
  });
}

function toTogether({ parts, whole }: CountedCamp, state: PageState): CampRow["together"] {
  const toLink = (camp: CountedCamp["camp"]) => ({ href: toCampHref(state, camp), name: toCampName(camp, state) });
  if (parts.length > 0) return { text: state.t("camps.together.parts"), links: parts.map(toLink) };
  return whole ? { text: state.t("camps.together.whole"), links: [toLink(whole)] } : null;
}

function toGovernorateName({ camp }: CountedCamp, { governorates }: CampCatalogue, { reader }: PageState): string {
  const governorate = governorates.get(camp.governorateCode ?? "");
  return governorate ? toName(governorate.names, reader) : "";
}

/** Place of each camp in every order, so that the browser sorts like the server without knowing names, days or counts. */
function toRanks(catalogue: CampCatalogue, state: PageState): CampRow["ranks"][] {
  const { locale } = state.reader;
  const byName = (a: CountedCamp, b: CountedCamp) =>
    toCampName(a.camp, state).localeCompare(toCampName(b.camp, state), locale, { numeric: true });
  const orders: Record<CampSort, (camp: CountedCamp) => string | number | null> = {
    name: () => 0,
    governorate: (camp) => toGovernorateName(camp, catalogue, state) || null,
    opened: ({ camp }) => camp.openedOn,
    closed: ({ camp }) => camp.closedOn,
    count: ({ people }) => listLatest(people).reduce<number | null>((most, { value }) => Math.max(most ?? 0, value ?? 0), null),
  };
  const ranked = Object.entries(orders).map(([sort, toValue]) => {
    const sorted = catalogue.camps
      .map((camp, position) => ({ camp, position, value: toValue(camp) }))
      .filter(({ value }) => value !== null)
      .sort((a, b) => compareValues(a.value, b.value, locale) || byName(a.camp, b.camp));
    return [sort, new Map(sorted.map(({ position }, rank) => [position, rank]))] as const;
  });
  return catalogue.camps.map(
    (_, position) => Object.fromEntries(ranked.map(([sort, ranks]) => [sort, ranks.get(position) ?? null])) as CampRow["ranks"],
  );
}

function compareValues(a: string | number | null, b: string | number | null, locale: string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), locale);
}

function toProblemText({ name, value }: { name: string; value: string }, options: CampList["options"], { t }: PageState): string {
  const labels: Record<string, [string, string[]]> = {
    q: [t("camps.list.search"), []],
    status: [t("camps.list.status"), [t("camps.list.open"), t("camps.list.closed"), t("camps.list.unknown")]],
    year: [t("camps.list.year"), options.years.map(({ label }) => label)],
    location: [t("camps.list.governorate"), options.governorates.map(({ label }) => label)],
    sort: [t("camps.list.sort"), [t("camps.column.name"), t("camps.column.governorate"), t("camps.column.opened")]],
  };
  const [label, allowed] = labels[name] ?? [name, []];
  return t("error.badParameter", { name: label, value, allowed: allowed.join(t("list.separator")) });
}
