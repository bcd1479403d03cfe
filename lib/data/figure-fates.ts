import "server-only";
import { getDatabase } from "@/lib/db";
import type { Observation } from "@/lib/domain/observation";
import { readObservationRowsById, toObservations } from "./observation-rows";
import { sameFigure } from "./same-figure";

/** What became of a figure that no longer stands. */
export type FigureFate = {
  /** The edition that ended it. */
  endedIn: number;
  /** What the figure of the same key says now, by the names of now; null where it was withdrawn. */
  successor: Observation | null;
};

/** What became of figures by an edition, by their ids. Those that still stand in it are not among them. */
export async function listFigureFates(ids: string[], edition: number): Promise<Map<string, FigureFate>> {
  if (ids.length === 0) return new Map();
  const database = getDatabase();
  const pairs = await database.$queryRaw<{ id: bigint; endedIn: number; successor: bigint | null }[]>`
    SELECT f.id, f.until_edition AS "endedIn", n.id AS successor
    FROM observation f LEFT JOIN observation n
      ON n.from_edition <= ${edition} AND (n.until_edition IS NULL OR n.until_edition > ${edition}) AND ${sameFigure("f", "n")}
    WHERE f.id = ANY(${ids.map(BigInt)}) AND f.until_edition <= ${edition}`;
  const rows = await readObservationRowsById(pairs.flatMap(({ successor }) => successor ?? []));
  const successors = new Map((await toObservations(rows, edition)).map((successor) => [successor.id, successor]));
  return new Map(
    pairs.map(({ id, endedIn, successor }) => [String(id), { endedIn, successor: successors.get(String(successor)) ?? null }]),
  );
}
