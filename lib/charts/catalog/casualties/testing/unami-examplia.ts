import type { Observation } from "@/lib/domain/observation";
import type { ChartData } from "../../../definition";
import { governorates, toData, toObservation, toPublisher, toSource } from "../../../testing/examplia";

/** Figures of an invented country under the body's code, so that its charts take them. */
export const unami = toSource(toPublisher("unami", "UNAMI"));
export const newspaper = toSource(toPublisher("newspaper", "Newspaper of Examplia"), { quotedBody: unami.publisher });

/** People killed in a month (`YYYY-MM`); civilians, unless said otherwise. */
export function toMonth(month: string, value: number | null, over: Partial<Observation> = {}): Observation {
  const end = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
  const figure = { indicatorCode: "killed", referencePeriodStart: `${month}-01`, populationGroup: "civilians" };
  return toObservation(end, value, over.source ?? unami, { ...figure, ...over });
}

export function toYear(year: number, value: number, over: Partial<Observation> = {}): Observation {
  return toMonth(`${year}-12`, value, { referencePeriodStart: `${year}-01-01`, ...over });
}

export function toUnamiData(observations: Observation[]): ChartData {
  return toData(observations, { locations: governorates });
}
