import "server-only";
import { describeCurrentEdition } from "@/lib/data/current-edition";
import { checkReadiness } from "@/lib/data/readiness";
import { describeDatabase } from "@/lib/db";
import { toDatabaseAway } from "@/lib/domain/database-away";
import { readDrawingLoad } from "@/lib/export/drawing/draw-chart";
import { readFileLoad } from "@/lib/export/write-file";
import type { SiteSide } from "@/lib/serve/site-side.mjs";
import { readExportLoad } from "./export-file";
import { toAgeNote, toTroublePage } from "./trouble-page";

/** Requests whose failure the web server has not asked after yet; the oldest go first. */
const KEPT = 1_000;
const failures = new Map<string, "away" | "busy" | "failed">();

/** Keeps what a request met, for the page that tells its reader. */
export function keepFailure(id: string, error: unknown): void {
  failures.delete(id);
  failures.set(id, toDatabaseAway(error) ? "away" : isTooMuch(error) ? "busy" : "failed");
  for (const oldest of failures.keys()) {
    if (failures.size <= KEPT) break;
    failures.delete(oldest);
  }
}

/** The workers have more to draw than they can in time, which passes. */
function isTooMuch(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === "QueueFullError" || (error.name === "DrawingError" && /took longer than/.test(error.message)))
  );
}

function readEditionState(): ReturnType<SiteSide["readEditionState"]> {
  const { number, committedAt, answeredAt, isAway } = describeCurrentEdition();
  return { edition: number, editionCommittedAt: committedAt, editionReadAt: answeredAt, isDatabaseAway: isAway };
}

/** This side of the site as the web server around Next sees it. */
export const siteSide: SiteSide = {
  toTroublePage,
  toAgeNote,
  checkReadiness,
  readEditionState,
  readLoad: () => {
    const state = readEditionState();
    return {
      ...state,
      pools: [readDrawingLoad(), readFileLoad(), readExportLoad()],
      // Before the first read there may be no settings to open it with.
      database: state.edition === null ? [] : describeDatabase().map(({ name, connections }) => ({ name, ...connections })),
    };
  },
  findFailure: (id) => {
    const failure = failures.get(id) ?? null;
    failures.delete(id);
    return failure;
  },
};
