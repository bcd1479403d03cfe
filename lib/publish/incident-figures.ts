import "server-only";
import { listObservations } from "@/lib/data/observations";
import { type Incident, incidentIndicators } from "@/lib/domain/incident";
import { type DimensionName, dimensionNames } from "@/lib/domain/observation";
import { type LoadedFigure, loadFigure } from "./figure";
import type { PageState } from "./page-state";

const everyPart = Object.fromEntries(dimensionNames.map((name) => [name, "any"])) as Record<DimensionName, "any">;

/** What was counted of an incident: the killed, the injured and whatever else anybody counted. */
export async function listIncidentIndicators({ code }: Incident, state: PageState): Promise<string[]> {
  const counted = await listObservations({ incidentCode: code, originCodes: "any", dimensions: everyPart }, state.edition.number);
  const found = new Set(counted.map(({ indicatorCode }) => indicatorCode));
  const usual = incidentIndicators.filter((indicator) => found.has(indicator));
  return [...usual, ...[...found].filter((indicator) => !usual.some((one) => one === indicator)).sort()];
}

/** The figures of an incident's page, each measure by itself. */
export async function loadIncidentFigures(incident: Incident, state: PageState, path: string): Promise<LoadedFigure[]> {
  const indicators = await listIncidentIndicators(incident, state);
  return Promise.all(indicators.map((indicator) => loadFigure("incident-casualties", state, path, { incident: incident.code, indicator })));
}
