import type { Format } from "./format";
import type { MasterList } from "./shared/dtm-blocks";
import { DTM, isPeriod, toShelter } from "./shared/dtm-columns";
import { hasLocation, isLong, isOfReturnees, listNames } from "./shared/dtm-header";
import { LongListConverter } from "./shared/dtm-long-list";
import { MasterListConverter } from "./shared/dtm-master-list";
import { dtmTerms } from "./shared/dtm-terms";

const IDPS: MasterList = {
  indicators: { households: "idp_households", persons: "idps" },
  inCamps: { households: "idp_households_in_camps", persons: "idps_in_camps" },
  columns: { households: DTM.idpHouseholds, persons: DTM.idps },
  takesOrigin: true,
};

/** IOM DTM's list of the locations of displaced persons in Iraq: one row per location, or, in 2014, per location and origin. */
export const dtmIdpMasterList: Format = {
  name: "dtm-idp-master-list",
  title: "IOM DTM IDP master list",
  terms: dtmTerms("Iraq IDP master list"),
  recognises: (header) => {
    const names = listNames(header);
    const has = (wanted: readonly string[]) => wanted.some((name) => names.includes(name));
    if (!hasLocation(names) || !has([...DTM.idpHouseholds, ...DTM.idps]) || isOfReturnees(names)) return false;
    const isSplit = names.some((name) => toShelter(name) !== null || isPeriod(name));
    return isLong(names) || isSplit || (has(DTM.idpHouseholds) && has(DTM.idps));
  },
  convert: (header, options, places, out) =>
    isLong(listNames(header))
      ? new LongListConverter(header, options, places, out)
      : new MasterListConverter(IDPS, header, options, places, out),
};
