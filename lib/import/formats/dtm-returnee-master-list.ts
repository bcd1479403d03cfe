import type { Format } from "./format";
import type { MasterList } from "./shared/dtm-blocks";
import { DTM } from "./shared/dtm-columns";
import { hasLocation, isOfReturnees, listNames } from "./shared/dtm-header";
import { MasterListConverter } from "./shared/dtm-master-list";
import { dtmTerms } from "./shared/dtm-terms";

const RETURNEES: MasterList = {
  indicators: { households: "returnee_households", persons: "returnees" },
  inCamps: null,
  columns: { households: DTM.returneeHouseholds, persons: DTM.returnees },
  takesOrigin: false,
};

/** IOM DTM's list of the locations to which people returned: cumulative figures, one row per location. */
export const dtmReturneeMasterList: Format = {
  name: "dtm-returnee-master-list",
  title: "IOM DTM returnee master list",
  terms: dtmTerms("Iraq returnee master list"),
  recognises: (header) => {
    const names = listNames(header);
    return hasLocation(names) && isOfReturnees(names) && [...DTM.returneeHouseholds, ...DTM.returnees].some((name) => names.includes(name));
  },
  convert: (header, options, places, out) => {
    out.note("Returnees are counted up to the day given: the change between two rounds is the flow, and rounds must not be added.");
    return new MasterListConverter(RETURNEES, header, options, places, out);
  },
};
