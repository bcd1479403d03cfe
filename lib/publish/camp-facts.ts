import "server-only";
import type { Camp } from "@/lib/domain/camp";
import { listNearest } from "@/lib/domain/great-circle";
import { isOutdated, listLatest } from "@/lib/domain/latest";
import type { Observation } from "@/lib/domain/observation";
import { formatPartialDate, formatPeriod } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import type { Locale } from "@/lib/i18n/locales";
import { type CampCatalogue, type CountedCamp, loadCampCatalogue } from "./camp-catalogue";
import { toCampHref, toCampName, toEditionDay, toFigureWords, toStatusText } from "./camp-words";
import { type PageState, toPageHref, toSamePageHref } from "./page-state";

const NEIGHBOURS = 5;

export type PlaceReference = { code: string; href: string; name: string };
/** A date as read, with the document that gives it. */
type Dated = { text: string; sourceUrl: string | null };

/** What a camp's page says of it, in the reader's language. */
export type CampFacts = {
  name: string;
  names: { locale: Locale; name: string }[];
  spellings: string[];
  governorate: PlaceReference | null;
  district: PlaceReference | null;
  opened: Dated;
  status: Dated;
  position: string | null;
  /** Where a small map shows the camp. */
  point: { lat: number; lon: number } | null;
  /** Remark of the catalogue, in English. */
  note: string | null;
  together: { text: string; links: PlaceReference[] } | null;
  /** Sentences on the latest counts, and how old they are. */
  summary: string[];
  has: { people: boolean; households: boolean };
  /** Null where the camp's position is not known. */
  neighbours: (PlaceReference & { distance: string })[] | null;
  /** Other camps of the governorate, by name. */
  sameGovernorate: PlaceReference[];
  governorateListHref: string;
};

/** Facts of a camp by its code as they stood in the page's edition; null where it has no such camp. */
export async function loadCampFacts(code: string, state: PageState): Promise<CampFacts | null> {
  const catalogue = await loadCampCatalogue(state);
  const counted = catalogue.camps.find(({ camp }) => camp.location.code === code);
  return counted ? toFacts(counted, catalogue, state) : null;
}

function toFacts(counted: CountedCamp, catalogue: CampCatalogue, state: PageState): CampFacts {
  const { t, reader } = state;
  const { camp, people, households } = counted;
  const { names, point } = camp.location;
  return {
    name: toName(names, reader),
    names: [
      { locale: "en", name: names.en },
      ...(names.ar === null ? [] : [{ locale: "ar" as const, name: names.ar }]),
      ...(names.ckb === null ? [] : [{ locale: "ckb" as const, name: names.ckb }]),
    ],
    spellings: camp.nameVariants,
    governorate: toPlace(camp.governorateCode, catalogue.governorates, state),
    district: toPlace(camp.districtCode, catalogue.districts, state),
    opened: {
      text: camp.openedOn === null ? t("camps.camp.notStated") : formatPartialDate(camp.openedOn, reader),
      sourceUrl: camp.openedSourceUrl,
    },
    status: { text: toStatusText(counted, state), sourceUrl: camp.closedSourceUrl },
    position:
      point && t("camps.camp.coordinates", { latitude: formatDegrees(point.lat, state), longitude: formatDegrees(point.lon, state) }),
    point,
    note: camp.note,
    together: toTogether(counted, state),
    summary: toSummary(counted, state),
    has: { people: people.length > 0, households: households.length > 0 },
    neighbours: toNeighbours(counted, catalogue, state),
    sameGovernorate: toSameGovernorate(counted, catalogue, state),
    governorateListHref: `${toSamePageHref({ parameters: {} }, state.locale, "/camps", { location: camp.governorateCode })}#camps`,
  };
}

function toPlace(code: string | null, places: CampCatalogue["governorates"], state: PageState): PlaceReference | null {
  const place = code === null ? undefined : places.get(code);
  if (!place) return null;
  return { code: place.code, href: toPageHref(state, state.locale, `/locations/${place.code}`), name: toName(place.names, state.reader) };
}

function toReference(camp: Camp, state: PageState): PlaceReference {
  return { code: camp.location.code, href: toCampHref(state, camp), name: toCampName(camp, state) };
}

function toTogether({ parts, whole }: CountedCamp, state: PageState): CampFacts["together"] {
  if (parts.length > 0) return { text: state.t("camps.together.parts"), links: parts.map((part) => toReference(part, state)) };
  return whole ? { text: state.t("camps.together.whole"), links: [toReference(whole, state)] } : null;
}

function toSummary({ people, households }: CountedCamp, state: PageState): string[] {
  const { t, reader } = state;
  const say = (key: "latestPeople" | "latestHouseholds", counts: Observation[], unit: string) => {
    const latest = listLatest(counts);
    if (latest.length === 0) return [];
    const list = latest.map((count) => t("camps.camp.latestItem", toFigureWords(count, unit, state))).join(t("list.separator"));
    return [t(`camps.camp.${key}`, { list })];
  };
  const sentences = [...say("latestPeople", people, "persons"), ...say("latestHouseholds", households, "households")];
  if (sentences.length === 0) return [t("camps.camp.noCount")];
  const [last] = listLatest([...people, ...households]);
  if (last && isOutdated(last.referencePeriodEnd, toEditionDay(state))) {
    const date = formatPeriod(last.referencePeriodStart, last.referencePeriodEnd, reader);
    sentences.push(t("camps.camp.notReportedSince", { date }));
  }
  return sentences;
}

/** Composite entries are left out: each stands where its parts do. */
function toNeighbours({ camp }: CountedCamp, { camps }: CampCatalogue, state: PageState): CampFacts["neighbours"] {
  const { point } = camp.location;
  if (!point) return null;
  const others = camps
    .filter((other) => other.camp !== camp && other.parts.length === 0)
    .map((other) => ({ camp: other.camp, point: other.camp.location.point }));
  return listNearest(point, others, NEIGHBOURS).map(({ place, distance }) => {
    const rounded = distance < 10 ? Math.round(distance * 10) / 10 : Math.round(distance);
    return {
      ...toReference(place.camp, state),
      distance: state.t("camps.camp.distance", { distance: formatNumber(rounded, state.reader) }),
    };
  });
}

function toSameGovernorate({ camp }: CountedCamp, { camps }: CampCatalogue, state: PageState): PlaceReference[] {
  return camps
    .filter((other) => other.camp !== camp && camp.governorateCode !== null && other.camp.governorateCode === camp.governorateCode)
    .map((other) => toReference(other.camp, state))
    .sort((a, b) => a.name.localeCompare(b.name, state.locale, { numeric: true }));
}

function formatDegrees(degrees: number, { reader }: PageState): string {
  return formatNumber(Math.round(degrees * 1000) / 1000, reader);
}
