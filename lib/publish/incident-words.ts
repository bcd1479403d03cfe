import "server-only";
import { type Incident, isDescribedIncident } from "@/lib/domain/incident";
import { formatPartialDate } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import type { PageState } from "./page-state";

/** What happened, in our own words; of an incident that has none yet, as the catalogue describes it. */
export function toIncidentText({ code, occurredOn, descriptions }: Incident, { t, reader }: Pick<PageState, "t" | "reader">): string {
  if (!isDescribedIncident(code)) return toName(descriptions, reader);
  return t(`incidents.about.${code}`, { date: formatPartialDate(occurredOn, reader) });
}
