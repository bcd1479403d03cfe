import { acledExport } from "./acled-export";
import { acledMonthly } from "./acled-monthly";
import { aidWorkerSecurity } from "./aid-worker-security";
import { dtmApi } from "./dtm-api";
import { dtmIdpMasterList } from "./dtm-idp-master-list";
import { dtmReturneeMasterList } from "./dtm-returnee-master-list";
import type { Format } from "./format";
import { hapiConflictEvent } from "./hapi-conflict-event";
import { hapiIdps } from "./hapi-idps";
import { hapiReturnees } from "./hapi-returnees";
import { ideaTurnout } from "./idea-turnout";
import { idmcGidd } from "./idmc-gidd";
import { idmcGiddDisasters } from "./idmc-gidd-disasters";
import { iraqBodyCount } from "./iraq-body-count";
import { ucdpGed } from "./ucdp-ged";
import { unhcrLocations } from "./unhcr-locations";
import { unhcrPopulation } from "./unhcr-population";

/** Every foreign format, asked in this order whether a header is its own. Canonical files are recognised before any of them. */
export const formats: readonly Format[] = [
  ucdpGed,
  acledExport,
  acledMonthly,
  iraqBodyCount,
  ideaTurnout,
  aidWorkerSecurity,
  dtmIdpMasterList,
  dtmReturneeMasterList,
  dtmApi,
  hapiIdps,
  hapiReturnees,
  hapiConflictEvent,
  unhcrPopulation,
  unhcrLocations,
  idmcGidd,
  idmcGiddDisasters,
];
