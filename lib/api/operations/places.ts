import "server-only";
import { z } from "zod";
import { listCatalogueRows } from "@/lib/data/catalogue-list";
import { listWithin, readCodes } from "../catalogue";
import { column, type Row } from "../operation";
import { codes } from "../parameters";
import { findUnknown, ParametersRefused } from "../refusal";
import { defineTable } from "../table";
import { countOrNull, fromEdition, inLanguages, partialDateOrNull, renamed, text, textOrNull } from "./columns";
import examples from "./examples.json" with { type: "json" };

const degrees = z.number().nullable();
const readLocations = (edition: number) => readCodes("location", edition);
const listedAt = "/api/v1/locations";

/** Keeps rows whose place, in a column of theirs, lies in one of the areas asked for. */
export function withinAreas(placeColumn: string) {
  return {
    parameters: {
      within: codes({ description: "Areas: keeps what lies in them. Codes of `/locations`.", example: "IQG15" }),
    },
    keep: async (query: Record<string, unknown>, edition: number) => {
      const areas = query.within as string[] | undefined;
      if (!areas) return () => true;
      const faults = findUnknown("within", areas, await readLocations(edition), listedAt);
      if (faults.length > 0) throw new ParametersRefused(faults);
      const within = new Set(await listWithin(areas, edition));
      return (row: Row) => within.has(String(row[placeColumn]));
    },
  };
}

export const locations = defineTable({
  name: "locations",
  path: "/locations",
  summary: "Places",
  description: "Countries, regions, governorates, districts, camps and sites, with the P-codes of COD-AB 2019 where there are.",
  columns: [
    column("code", text, "P-code where the place has one, else a code of this site.", "#loc+code"),
    column("kind", text, "`country`, `region`, `governorate`, `governorate_part`, `district`, `camp` or `site`.", "#loc+type"),
    column("admin_level", countOrNull, "0 the country, 1 governorates, 2 districts; null outside the admin levels.", "#loc+level"),
    column("parent_code", textOrNull, "The place it lies in.", "#loc+parent+code"),
    ...inLanguages("name", "Name", "#loc+name"),
    column("name_ckb_checked", z.boolean(), "Whether a reader of Sorani has checked the Kurdish name.", null),
    column("lat", degrees, "Latitude, WGS 84.", "#geo+lat"),
    column("lon", degrees, "Longitude, WGS 84.", "#geo+lon"),
    column("source_url", textOrNull, "Where this was read.", "#meta+source+url"),
    fromEdition,
  ],
  filters: [
    { column: "kind", description: "Kinds of places.", example: "governorate" },
    { column: "admin_level", description: "Admin levels.", example: "1" },
    {
      column: "parent_code",
      description: "Places directly above. Codes of `/locations`.",
      example: "IQ",
      known: { read: readLocations, listedAt },
    },
  ],
  more: withinAreas("code"),
  sortKeys: ["code", "kind", "name_en"],
  key: ["code"],
  example: examples.locations,
  load: (edition) => listCatalogueRows("location", edition),
});

export const regionMembers = defineTable({
  name: "region-members",
  path: "/region-members",
  summary: "Which governorates a region is made of",
  description: "Pairs of a region and a governorate in it.",
  columns: [
    renamed("region_code", column("region", text, "The region: a code of `locations`.", "#region+code")),
    renamed("governorate_code", column("governorate", text, "The governorate: a code of `locations`.", "#adm1+code")),
    fromEdition,
  ],
  filters: [
    { column: "region", description: "Regions. Codes of `/locations`.", example: "IQKR", known: { read: readLocations, listedAt } },
    {
      column: "governorate",
      description: "Governorates. Codes of `/locations`.",
      example: "IQG06",
      known: { read: readLocations, listedAt },
    },
  ],
  sortKeys: ["region"],
  key: ["region", "governorate"],
  example: examples["region-members"],
  load: (edition) => listCatalogueRows("region_member", edition),
});

/** A camp's names and coordinates are those of its location. */
async function loadCamps(edition: number) {
  const [camps, places] = await Promise.all([listCatalogueRows("camp", edition), listCatalogueRows("location", edition)]);
  const byCode = new Map(places.map((place) => [place.code, place]));
  return camps.flatMap((camp) => {
    const place = byCode.get(camp.code ?? null);
    return place ? [{ ...place, ...camp }] : [];
  });
}

export const camps = defineTable({
  name: "camps",
  path: "/camps",
  summary: "Camps of displaced people",
  description:
    "Camps with where they are, when they opened and closed, and the documents that say so. Their figures are in `/observations`.",
  columns: [
    column("code", text, "Code of the camp, which is that of its location.", "#loc+code"),
    ...inLanguages("name", "Name", "#loc+name"),
    column("lat", degrees, "Latitude, WGS 84.", "#geo+lat"),
    column("lon", degrees, "Longitude, WGS 84.", "#geo+lon"),
    renamed("governorate_code", column("governorate", textOrNull, "The governorate it is in: a code of `locations`.", "#adm1+code")),
    renamed("district_code", column("district", textOrNull, "The district it is in: a code of `locations`.", "#adm2+code")),
    column("opened_on", partialDateOrNull, "Day, month or year of its opening, as far as known.", "#date+start"),
    column("closed_on", partialDateOrNull, "Day, month or year of its closing, as far as known.", "#date+end"),
    column("status", text, "`open`, `closed`, `reclassified` or `unknown`.", "#status+code"),
    column("name_variants", textOrNull, "Other spellings, separated by `; `.", "#loc+name+alt"),
    column("opened_source_url", textOrNull, "Where the opening was read.", "#meta+source+url+start"),
    column("closed_source_url", textOrNull, "Where the closing was read.", "#meta+source+url+end"),
    column("note", textOrNull, "Remarks.", "#description+note"),
    fromEdition,
  ],
  filters: [
    {
      column: "governorate",
      description: "Governorates. Codes of `/locations`.",
      example: "IQG09",
      known: { read: readLocations, listedAt },
    },
    { column: "district", description: "Districts. Codes of `/locations`.", example: "IQG09Q03", known: { read: readLocations, listedAt } },
    { column: "status", description: "What became of the camp.", example: "closed" },
  ],
  more: withinAreas("code"),
  sortKeys: ["code", "name_en", "opened_on", "closed_on"],
  key: ["code"],
  example: examples.camps,
  load: loadCamps,
});
