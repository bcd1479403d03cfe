import "server-only";
import { listObservations } from "@/lib/data/observations";
import { type Incident, incidentIndicators } from "@/lib/domain/incident";
import { type DimensionName, dimensionNames } from "@/lib/domain/observation";
import { type LoadedFigure, loadFigure } from "./figure";
import type { PageState } from "./page-state";

const everyPart = Object.fromEntries(dimensionNames.map((name) => [name, "any"])) as Record<DimensionName, "any">;

/** The figures of an incident's page: the killed, the injured and whatever else anybody counted, each measure by itself. */
export async function loadIncidentFigures({ code }: Incident, state: PageState, path: string): Promise<LoadedFigure[]> {
  const counted = await listObservations({ incidentCode: code, originCodes: "any", dimensions: everyPart }, state.edition.number);
  const found = new Set(counted.map(({ indicatorCode }) => indicatorCode));
  const usual = incidentIndicators.filter((indicator) => found.has(indicator));
  const others = [...found].filter((indicator) => !usual.some((one) => one === indicator)).sort();
  return Promise.all(
    [...usual, ...others].map((indicator) => loadFigure("incident-casualties", state, path, { incident: code, indicator })),
  );
}
