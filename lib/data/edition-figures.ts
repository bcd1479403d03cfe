import "server-only";
import { getDatabase } from "@/lib/db";
import type { FigureChangeKind, IndicatorChanges } from "@/lib/domain/edition-changes";
import type { Observation } from "@/lib/domain/observation";
import { readObservationRowsById, toObservations } from "./observation-rows";
import { sameFigure } from "./same-figure";

/** A figure that an edition brought, changed or took back. */
export type FigureChange = {
  kind: FigureChangeKind;
  figure: Observation;
  /** What it was before: of a revised figure in the edition before, of a new one where it had been withdrawn earlier. */
  former: Observation | null;
};

/** Which changes of an indicator are wanted: some of one kind, newest period first. */
export type WantedChanges = { changes: IndicatorChanges; kind: FigureChangeKind; skip: number; take: number };

/** Changes of figures in an edition, in the order in which they are wanted. */
export async function listFigureChanges(edition: number, wanted: WantedChanges[]): Promise<FigureChange[]> {
  const found = await Promise.all(
    (["revised", "withdrawn", "added"] as const).map((kind) =>
      listIds(
        edition,
        kind,
        wanted.filter((one) => one.kind === kind),
      ),
    ),
  );
  const kinds = new Map(found.flat().map(({ id, kind }) => [String(id), kind]));
  const rows = await readObservationRowsById(found.flat().map(({ id }) => id));
  const isWithdrawn = ({ id }: { id: string }) => kinds.get(id) === "withdrawn";
  const [standing, ended, formers] = await Promise.all([
    toObservations(
      rows.filter((row) => !isWithdrawn(row)),
      edition,
    ),
    // By the names and licences that they had while they stood.
    toObservations(rows.filter(isWithdrawn), edition - 1),
    listFormers(
      edition,
      rows.filter((row) => !isWithdrawn(row)).map(({ id }) => id),
    ),
  ]);
  const byId = new Map([...standing, ...ended].map((figure) => [figure.id, figure]));
  return found.flat().flatMap(({ id, kind }) => {
    const figure = byId.get(String(id));
    return figure ? [{ kind, figure, former: formers.get(figure.id) ?? null }] : [];
  });
}

type Found = { id: bigint; kind: FigureChangeKind };

async function listIds(edition: number, kind: FigureChangeKind, wanted: WantedChanges[]): Promise<Found[]> {
  if (wanted.length === 0) return [];
  const codes = wanted.map(({ changes }) => changes.indicatorCode);
  const skips = wanted.map(({ skip }) => skip);
  const takes = wanted.map(({ take }) => take);
  // Where all rows that the edition began, or ended, are of one kind, none needs to be looked up: most editions only add.
  const mixed = wanted.map(({ changes: { added, revised, withdrawn } }) => revised > 0 && (kind === "withdrawn" ? withdrawn : added) > 0);
  const database = getDatabase();
  if (kind === "withdrawn")
    return database.$queryRaw`
      SELECT x.id, 'withdrawn' AS kind
      FROM unnest(${codes}::text[], ${skips}::int[], ${takes}::int[], ${mixed}::boolean[]) WITH ORDINALITY AS w (code, skip, take, mixed, place),
      LATERAL (
        SELECT f.id, row_number() OVER () AS place FROM (
          SELECT f.id FROM observation f
          WHERE f.until_edition = ${edition} AND f.indicator_code = w.code AND (NOT w.mixed
            OR NOT EXISTS (SELECT FROM observation n WHERE n.from_edition = ${edition} AND ${sameFigure("n", "f")}))
          ORDER BY f.reference_period_end DESC, f.reference_period_start DESC, f.location_code, f.source_id, f.id
          OFFSET w.skip LIMIT w.take
        ) f
      ) x ORDER BY w.place, x.place`;
  return database.$queryRaw`
    SELECT x.id, ${kind}::text AS kind
    FROM unnest(${codes}::text[], ${skips}::int[], ${takes}::int[], ${mixed}::boolean[]) WITH ORDINALITY AS w (code, skip, take, mixed, place),
    LATERAL (
      SELECT n.id, row_number() OVER () AS place FROM (
        SELECT n.id FROM observation n
        WHERE n.from_edition = ${edition} AND n.indicator_code = w.code AND (NOT w.mixed
          OR ${kind === "revised"} = EXISTS (SELECT FROM observation f WHERE f.until_edition = ${edition} AND ${sameFigure("f", "n")}))
        ORDER BY n.reference_period_end DESC, n.reference_period_start DESC, n.location_code, n.source_id, n.id
        OFFSET w.skip LIMIT w.take
      ) n
    ) x ORDER BY w.place, x.place`;
}

/** What figures were the last time before the edition, by their id. */
async function listFormers(edition: number, ids: string[]): Promise<Map<string, Observation>> {
  if (ids.length === 0) return new Map();
  const database = getDatabase();
  const pairs = await database.$queryRaw<{ id: bigint; former: bigint }[]>`
    SELECT DISTINCT ON (n.id) n.id, f.id AS former
    FROM observation n JOIN observation f ON f.until_edition <= ${edition} AND f.id <> n.id AND ${sameFigure("f", "n")}
    WHERE n.id = ANY(${ids.map(BigInt)}) ORDER BY n.id, f.until_edition DESC`;
  const rows = await readObservationRowsById(pairs.map(({ former }) => former));
  const byId = new Map((await toObservations(rows, edition - 1)).map((former) => [former.id, former]));
  return new Map(
    pairs.flatMap(({ id, former }) => {
      const was = byId.get(String(former));
      return was ? [[String(id), was]] : [];
    }),
  );
}
