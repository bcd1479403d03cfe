import "server-only";
import { toLicenceWords } from "@/lib/charts/licence-words";
import { type CatalogueCell, type CatalogueCells, type EntryChange, listEntryChanges } from "@/lib/data/edition-entries";
import { listLocations } from "@/lib/data/locations";
import { listPublishers } from "@/lib/data/sources";
import type { CatalogueChanges, CatalogueName, EditionEntry } from "@/lib/domain/edition-changes";
import type { Indicator } from "@/lib/domain/indicator";
import type { Names } from "@/lib/domain/observation";
import { formatPartialDate } from "@/lib/format/day";
import { isolate, isolatePhrase } from "@/lib/format/isolate";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { locales, toDirection } from "@/lib/i18n/locales";
import { toEntryCounts } from "./edition-summary";
import { type PageState, toPageHref } from "./page-state";

/** One entry of a catalogue that an edition brought or changed, as read. */
export type EntryLine = {
  key: string;
  name: string;
  href: string | null;
  /** "new", or for each changed column "Name: was … , now …". */
  remarks: string[];
};

export type CatalogueGroup = { name: CatalogueName; heading: string; counts: string; lines: EntryLine[]; notListed: string | null };

const MOST = 100;
/** A definition can be long: what it was is told by its beginning. */
const LONGEST = 300;

/** Entries of the catalogues that an edition changed or brought, in words. */
export async function loadCatalogueGroups(
  edition: EditionEntry,
  catalogues: CatalogueChanges[],
  indicators: ReadonlyMap<string, Indicator>,
  state: PageState,
): Promise<CatalogueGroup[]> {
  const entries = await Promise.all(catalogues.map(({ catalogue }) => listEntryChanges(catalogue, edition.number, MOST)));
  const names = await loadNames(entries.flat(), edition.number, indicators);
  return catalogues.map((changes, position) => {
    const lines = (entries[position] ?? []).map((entry) => toLine(changes.catalogue, entry, names, state));
    const rest = changes.added + changes.revised - lines.length;
    return {
      name: changes.catalogue,
      heading: state.t(`editions.catalogue.${changes.catalogue}`),
      counts: toEntryCounts(changes, state),
      lines,
      notListed: rest > 0 ? state.t("editions.entriesNotListed", { count: rest, text: formatNumber(rest, state.reader) }) : null,
    };
  });
}

/** Names of what entries name by code. */
type EntryNames = { places: ReadonlyMap<string, Names>; publishers: ReadonlyMap<string, Names>; indicators: ReadonlyMap<string, Names> };

const placeColumns = ["parent_code", "location_code", "governorate_code", "district_code", "region_code", "country_code"];
const publisherColumns = ["publisher_code", "quoted_body_code"];

async function loadNames(entries: EntryChange[], edition: number, indicators: ReadonlyMap<string, Indicator>): Promise<EntryNames> {
  const codesIn = (columns: string[]) => [
    ...new Set(
      entries.flatMap(({ row, changed }) =>
        columns.flatMap((column) =>
          [row[column], changed?.find((one) => one.column === column)?.former].filter((code) => typeof code === "string"),
        ),
      ),
    ),
  ];
  // A camp is named by the location with its code.
  const [locations, publishers] = await Promise.all([
    listLocations({ codes: [...codesIn(placeColumns), ...codesIn(["code"])] }, edition),
    listPublishers(codesIn(publisherColumns), edition),
  ]);
  return {
    places: new Map(locations.map(({ code, names }) => [code, names])),
    publishers: new Map([...publishers].map(([code, { names }]) => [code, names])),
    indicators: new Map([...indicators].map(([code, { names }]) => [code, names])),
  };
}

function toLine(catalogue: CatalogueName, { key, row, changed }: EntryChange, names: EntryNames, state: PageState): EntryLine {
  return {
    key,
    name: toEntryName(catalogue, row, names, state) || key,
    href: toEntryHref(catalogue, row, state),
    remarks: changed
      ? changed.map(({ column, former, next }) =>
          state.t("editions.entryChange", {
            field: toFieldName(column, state),
            former: toCellText(column, former, names, state),
            next: toCellText(column, next, names, state),
          }),
        )
      : [state.t("editions.change.added")],
  };
}

function toEntryName(catalogue: CatalogueName, row: CatalogueCells, names: EntryNames, state: PageState): string {
  const { t, reader } = state;
  const named = (of: ReadonlyMap<string, Names>, column: string) => {
    const found = of.get(String(row[column]));
    return found ? toName(found, reader) : String(row[column] ?? "");
  };
  const own = (column: string) =>
    toName({ en: text(row[`${column}_en`]) ?? "", ar: text(row[`${column}_ar`]), ckb: text(row[`${column}_ckb`]) }, reader);
  if (catalogue === "source") return text(row.title) ?? "";
  if (catalogue === "camp") return named(names.places, "code");
  if (catalogue === "region_member")
    return [named(names.places, "region_code"), named(names.places, "governorate_code")].join(t("list.separator"));
  if (catalogue === "timeline_event") return [formatPartialDate(text(row.date) ?? "", reader), own("title")].join(t("list.separator"));
  if (catalogue === "series_break")
    return [
      named(names.indicators, "indicator_code"),
      named(names.publishers, "publisher_code"),
      named(names.places, "location_code"),
      formatPartialDate(text(row.date) ?? "", reader),
    ].join(t("list.separator"));
  return own("name");
}

/** The entry's own page, where it has one. */
function toEntryHref(catalogue: CatalogueName, row: CatalogueCells, state: PageState): string | null {
  const code = text(row.code);
  const toHref = (section: string) => toPageHref(state, state.locale, `/${section}/${code}`);
  if (catalogue === "camp" || (catalogue === "location" && row.kind === "camp")) return toHref("camps");
  if (catalogue === "location") return toHref("locations");
  if (catalogue === "indicator") return toHref("indicators");
  if (catalogue === "election" && row.country_code === "IQ") return toHref("elections");
  return null;
}

/** "Name (العربية)" for `name_ar`. */
function toFieldName(column: string, { t }: PageState): string {
  const locale = locales.find((one) => column.endsWith(`_${one}`));
  const base = locale ? column.slice(0, -locale.length - 1) : column;
  const key = `editions.field.${base}` as "editions.field.name";
  const field = t.has(key) ? t(key) : base.replaceAll("_", " ");
  return locale ? t("editions.fieldIn", { field, language: t(`languages.${locale}`) }) : field;
}

function toCellText(column: string, cell: CatalogueCell, names: EntryNames, { t, reader }: PageState): string {
  if (cell === null) return t("editions.empty");
  if (typeof cell === "boolean") return t(cell ? "editions.yes" : "editions.no");
  // Degrees are told to the last digit.
  if (typeof cell === "number") return column === "lat" || column === "lon" ? isolate(String(cell)) : formatNumber(cell, reader);
  if (Array.isArray(cell)) return isolate(cell.join(t("list.comma")));
  const named = placeColumns.includes(column)
    ? names.places.get(cell)
    : publisherColumns.includes(column)
      ? names.publishers.get(cell)
      : undefined;
  if (named) return isolate(toName(named, reader));
  const licence = column === "licence" ? toLicenceWords(cell, { t }) : cell;
  if (licence !== cell) return isolatePhrase(licence, toDirection(reader.locale));
  if (/^\d{4}(-\d\d){0,2}$/.test(cell)) return formatPartialDate(cell, reader);
  return isolate(cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell);
}

function text(cell: CatalogueCell | undefined): string | null {
  return typeof cell === "string" ? cell : null;
}
