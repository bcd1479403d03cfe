import "server-only";
import type { IncidentLink } from "@/components/incidents/incident-list";
import { listIncidents } from "@/lib/data/incidents";
import type { Incident } from "@/lib/domain/incident";
import { formatPartialDate } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import { type PageState, toPageHref } from "./page-state";

/** Every incident of the page's edition as a link, oldest first. */
export async function listIncidentLinks(state: PageState): Promise<IncidentLink[]> {
  return (await listIncidents(state.edition.number)).map((incident) => toIncidentLink(incident, state));
}

export function toIncidentLink({ code, names, occurredOn }: Incident, state: PageState): IncidentLink {
  return {
    code,
    name: toName(names, state.reader),
    date: formatPartialDate(occurredOn, state.reader),
    href: toIncidentHref(state, code),
  };
}

export function toIncidentHref(state: PageState, code: string): string {
  return toPageHref(state, state.locale, `/incidents/${code}`);
}

/** The incident before one and the one after it, as links. */
export async function listIncidentNeighbours({ code }: Incident, state: PageState): Promise<IncidentLink[]> {
  const links = await listIncidentLinks(state);
  const at = links.findIndex((link) => link.code === code);
  return [links[at - 1], links[at + 1]].filter((link) => link !== undefined);
}
