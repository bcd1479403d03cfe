import { plainName } from "./sheet-reader";

/** Kinds of shelter as master lists head them, and our codes; '' for those that have none here. */
const SHELTERS: Readonly<Record<string, string>> = {
  camp: "camp",
  camps: "camp",
  idps_in_camps_transit_camps: "camp",
  host_families: "host_family",
  host_family: "host_family",
  hotel_motel: "hotel_motel",
  hotel_motel_or_short_term_rental: "hotel_motel",
  informal_settlements: "informal_settlement",
  informal_settlement: "informal_settlement",
  other: "other",
  other_shelter_type: "other",
  religious_building: "religious_building",
  rented_houses: "rented",
  rented_house: "rented",
  rental_habitable: "rented_habitable",
  rental_uninhabitable: "rented_uninhabitable",
  own_property: "own_property",
  school_building: "school_building",
  unfinished_abandoned_building: "unfinished_building",
  unknown: "unknown",
  unknown_shelter_type: "unknown",
  habitual_residence_uninhabitable: "habitual_residence_uninhabitable",
  habitual_residence_habitable: "",
  habitual_residence: "",
  apartment_house_not_owned_habitable: "",
  apartment_house_not_owned_uninhabitable: "",
  tent_caravan_makeshift_shelter_mud_or_block_house: "",
};

/** What a column's kind of shelter is here; '' where it has no code, null where it is no kind of shelter. */
export function toShelter(name: string): string | null {
  const plain = plainName(name).replace(/_shelter_arrangement$/, "");
  if (/^habitual_pre_/.test(plain)) return "";
  return SHELTERS[plain] ?? null;
}

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const PERIOD = new RegExp(`^(?:(?:pre|post)_?)?(?:\\d{1,2}_)?(?:${MONTH}_?)+(?:\\d{2}|\\d{4})(?:_(?:wave|period_of_displacement))?$`);

/** Whether a column counts the people displaced in a period: `Pre-June14`, `Post 17 October16`, `Jan2021`. */
export function isPeriod(name: string): boolean {
  return PERIOD.test(plainName(name));
}

export const DTM = {
  placeId: ["place_id", "location_id"],
  place: ["location_name_in_english", "location_name", "place", "arabic_name", "location_name_in_arabic"],
  governorate: ["governorate"],
  governorateCode: ["ocha_adm1_pcode", "ocha_admin_1", "admin_1_pcode", "adm1_pcode"],
  district: ["district"],
  districtCode: ["ocha_adm2_pcode", "ocha_admin_2", "admin_2_pcode", "adm2_pcode"],
  origin: ["origin_governorate", "governorate_of_origin"],
  period: ["displacement_period", "period_of_displacement"],
  idpHouseholds: ["families", "idps_families", "idp_families", "households", "idps_households", "master_families"],
  idps: ["individuals", "idps_individuals", "idp_individuals"],
  returneeHouseholds: ["returnee_families", "returnees_families", "returnee_households", "families", "households"],
  returnees: ["returnee_individuals", "returnees_individuals", "individuals"],
} as const;

/** Columns that are read for no figure, and about which nothing need be said. */
const SILENT =
  /^(?:sub_?district|ocha_.*|arabic_name|location_name.*|latitude|longitude|open_street_map|google_map|bing_map|round|date|no|s_n)$/;

export function isSilent(plain: string): boolean {
  return SILENT.test(plain) || Object.values(DTM).some((names) => (names as readonly string[]).includes(plain));
}
