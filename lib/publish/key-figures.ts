import "server-only";
import type { KeyFigure } from "@/components/ui/key-figure-list";
import { toValueText } from "@/lib/charts/point";
import { toChartSource } from "@/lib/charts/source-list";
import { listObservations } from "@/lib/data/observations";
import type { Observation } from "@/lib/domain/observation";
import type { ObservationQuery } from "@/lib/domain/query";
import { formatPeriod } from "@/lib/format/day";
import { keepPublished, toMissing } from "./keep-published";
import type { PageState } from "./page-state";

/** The UN's news of the mission's closing, which gives the figures people ask for. Other readings of them stand in the charts. */
const SOURCE = "un-news-interview-2025-12";

type KeyFigureName = "idps" | "yazidisInCamps" | "turnout" | "canalHotel";

const queries: Record<KeyFigureName, ObservationQuery[]> = {
  idps: [{ indicatorCode: "idps", locationCodes: ["IQ"] }],
  yazidisInCamps: [{ indicatorCode: "idps_in_camps", locationCodes: ["IQ"], dimensions: { populationGroup: ["yazidis"] } }],
  turnout: [
    { indicatorCode: "voter_turnout", locationCodes: ["IQ"], dimensions: { denominator: "any", votingScope: "any", stage: "any" } },
  ],
  canalHotel: [
    { indicatorCode: "killed", incidentCode: "canal-hotel-2003", dimensions: { populationGroup: "any" } },
    { indicatorCode: "injured", incidentCode: "canal-hotel-2003", dimensions: { populationGroup: "any" } },
  ],
};

/** The key figures as the UN's news gave them: in words first, each with its date, its source and what must be said about it. */
export async function listKeyFigures(names: KeyFigureName[], state: PageState): Promise<KeyFigure[]> {
  return Promise.all(
    names.map(async (name) => {
      const found = await Promise.all(
        queries[name].map((query) => listObservations({ ...query, sourceIds: [SOURCE] }, state.edition.number)),
      );
      const latest = found.flatMap((observations) => keepPublished(observations, state).at(-1) ?? []);
      return toKeyFigure(name, latest, state);
    }),
  );
}

function toKeyFigure(name: KeyFigureName, observations: Observation[], state: PageState): KeyFigure {
  const { reader } = state;
  const first = observations[0];
  if (!first) return { name, lines: [], date: "", source: null, note: toMissing(state) };
  const unit = name === "turnout" ? "percent" : "persons";
  return {
    name,
    lines: observations.map((observation) => {
      const value = toValueText(observation, unit, state);
      return {
        value,
        sentence: toSentence(name, observation, value, state),
        ...(observation.value !== null && { count: observation.value }),
      };
    }),
    date: formatPeriod(first.referencePeriodStart, first.referencePeriodEnd, reader),
    source: toChartSource(first.source, 1, state),
    note: toNote(name, first, state),
  };
}

function toSentence(name: KeyFigureName, observation: Observation, value: string, { t }: PageState): string {
  if (name !== "canalHotel") return t(`keyFigure.${name}`, { value });
  const key = observation.indicatorCode === "killed" ? "keyFigure.canalHotelKilled" : "keyFigure.canalHotelInjured";
  return t(key, { value, count: observation.value ?? 0 });
}

function toNote(name: KeyFigureName, observation: Observation, { t }: PageState): string | null {
  if (name === "canalHotel") return t("keyFigure.canalHotelNote");
  if (name === "turnout" && observation.denominator === null) return t("keyFigure.denominatorNotStated");
  return null;
}
