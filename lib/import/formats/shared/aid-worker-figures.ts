import type { EventFigure, EventSeries } from "./event-sums";
import type { SheetReader } from "./sheet-reader";

/** What one attack on aid workers counts for. */
export type AidWorkerFigures = {
  killed: number | null;
  injured: number | null;
  /** Killed, injured or kidnapped. */
  affected: number | null;
  bySeries: ReadonlyMap<string, EventFigure>;
};

const series = (indicator: string, population_group: string, sex?: string): EventSeries => ({
  columns: { indicator, population_group, ...(sex ? { sex } : {}) },
  exactness: "counted",
  note: "",
});

/** The series that attacks on aid workers are summed into. */
export const AID_WORKER_SERIES: ReadonlyMap<string, EventSeries> = new Map([
  ["killed", series("killed", "aid_workers")],
  ["killed nationals", series("killed", "aid_workers_national")],
  ["killed internationals", series("killed", "aid_workers_international")],
  ["injured", series("injured", "aid_workers")],
  ["kidnapped", series("kidnapped", "aid_workers")],
  ["affected", series("aid_workers_affected", "aid_workers")],
  ["affected women", series("aid_workers_affected", "aid_workers", "female")],
  ["affected men", series("aid_workers_affected", "aid_workers", "male")],
  ["affected UN staff", series("aid_workers_affected", "un_staff")],
  ["incidents", series("aid_worker_incidents", "aid_workers")],
]);

/** Reads the counts of one row; columns that a variant of the file doesn't have give no figure. */
export function readAidWorkerFigures(cells: SheetReader): AidWorkerFigures {
  const [nationals, internationals] = [cells.count("nationals_killed"), cells.count("internationals_killed")];
  const killed = cells.count("total_killed");
  const injured = cells.count("total_wounded", "total_injured");
  const kidnapped = cells.count("total_kidnapped");
  if (killed !== null && nationals !== null && internationals !== null && killed !== nationals + internationals)
    cells.refuse("total_killed", `is not ${nationals} nationals and ${internationals} internationals together`);
  const affected = killed === null || injured === null || kidnapped === null ? null : killed + injured + kidnapped;
  const bySeries = new Map<string, EventFigure>();
  const give = (id: string, value: number | null, ...columns: string[]) => {
    if (columns.length === 0 || cells.has(...columns)) bySeries.set(id, { value });
  };
  give("killed", killed);
  give("killed nationals", nationals);
  give("killed internationals", internationals);
  give("injured", injured);
  give("kidnapped", kidnapped);
  give("affected", affected);
  give("affected women", cells.count("gender_female"), "gender_female");
  give("affected men", cells.count("gender_male"), "gender_male");
  give("affected UN staff", cells.count("un"), "un");
  give("incidents", affected === null ? null : Math.min(affected, 1));
  return { killed, injured, affected, bySeries };
}
