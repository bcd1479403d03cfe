import { createHash } from "node:crypto";
import type pg from "pg";
import type { Boundaries } from "@/lib/geo/boundaries";
import type { SourceArea } from "@/lib/geo/make-boundaries";
import { BoundariesRefused, readBoundaryFile } from "@/lib/geo/read-boundary-file";
import { stampBoundaries } from "@/lib/geo/stamp-boundaries";
import { insertEdition } from "../commit/edition";
import { announceImport, takeImportLock } from "../commit/lock";

export type BoundaryFile = { name: string; text: string /** Who the boundaries are from, as shown near a map. */; credit: string };

export type ReplaceOptions = {
  /** Null: the boundaries that come with the code are put back. */
  file: BoundaryFile | null;
  reason: string;
  committedBy: string;
  /** Asked when everything is worked out and nothing is committed yet. */
  confirm?: (plan: ReplacePlan) => Promise<boolean>;
  /** Told once where an import has to end first. */
  onWait?: (holder: string) => void;
};

/** Corners are those of all borders, in the file and as drawn; none where the shipped boundaries are put back. */
export type ReplacePlan = { areas: number; corners: { file: number; drawn: number } };

export type ReplaceResult = { outcome: "committed"; edition: number; plan: ReplacePlan } | { outcome: "declined"; plan: ReplacePlan };

/**
 * Puts other boundaries of the governorates in place, as an edition of its own: earlier editions go on being drawn on theirs.
 *
 * @param client a connection of its own, not in a transaction
 * @throws BoundariesRefused where the file is no usable set of boundaries, leaves a governorate out or has one that is not known, or where
 * the same boundaries stand already
 */
export async function replaceBoundaries(client: pg.ClientBase, options: ReplaceOptions): Promise<ReplaceResult> {
  const { file } = options;
  const areas = file ? readBoundaryFile(file.text) : [];
  const boundaries = file ? stampBoundaries(areas, file.credit) : null;
  await client.query("BEGIN");
  try {
    await announceImport(client, file?.name ?? "shipped boundaries", options.committedBy);
    await takeImportLock(client, options.onWait);
    if (file) await requireGovernorates(client, areas, file.name);
    await requireOthers(client, boundaries);
    const plan = { areas: areas.length, corners: countCorners(areas, boundaries) };
    const edition = await insert(client, boundaries, options);
    if (options.confirm && !(await options.confirm(plan))) {
      await client.query("ROLLBACK");
      return { outcome: "declined", plan };
    }
    await client.query("COMMIT");
    return { outcome: "committed", edition, plan };
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

/** Every governorate of the catalogue once, and nothing else. */
async function requireGovernorates(client: pg.ClientBase, areas: readonly SourceArea[], fileName: string): Promise<void> {
  const { rows } = await client.query<{ code: string; name: string }>(
    "SELECT code, name_en AS name FROM location WHERE kind = 'governorate' ORDER BY code",
  );
  const given = new Set(areas.map(({ code }) => code));
  const missing = rows.filter(({ code }) => !given.has(code));
  const known = new Set(rows.map(({ code }) => code));
  const unknown = [...given].filter((code) => !known.has(code)).sort();
  const problems = [
    missing.length > 0 && `it leaves out ${missing.map(({ code, name }) => `${code} (${name})`).join(", ")}`,
    unknown.length > 0 && `it has ${unknown.join(", ")}, which no governorate of the catalogue bears`,
  ].filter((problem) => problem !== false);
  if (problems.length > 0) throw new BoundariesRefused(`${fileName} can't be used: ${problems.join("; ")}.`);
}

async function requireOthers(client: pg.ClientBase, boundaries: Boundaries | null): Promise<void> {
  const { rows } = await client.query<{ version: string | null }>("SELECT version FROM boundary_set ORDER BY from_edition DESC LIMIT 1");
  const standing = rows[0]?.version ?? null;
  if (standing !== (boundaries?.version ?? null)) return;
  throw new BoundariesRefused(
    boundaries ? "These boundaries stand already, with the same credit." : "The shipped boundaries stand already.",
  );
}

async function insert(
  client: pg.ClientBase,
  boundaries: Boundaries | null,
  { file, reason, committedBy }: ReplaceOptions,
): Promise<number> {
  const edition = await insertEdition(client, {
    committedBy,
    fileName: file?.name ?? "shipped boundaries",
    sha256: createHash("sha256")
      .update(file?.text ?? "")
      .digest("hex"),
    subject: "boundaries",
    reason,
    counts: { added: 0, revised: boundaries?.areas.length ?? 0, withdrawn: 0, unchanged: 0 },
  });
  await client.query("INSERT INTO boundary_set (from_edition, version, content) VALUES ($1, $2, $3)", [
    edition,
    boundaries?.version ?? null,
    boundaries && JSON.stringify(boundaries),
  ]);
  return edition;
}

function countCorners(areas: readonly SourceArea[], boundaries: Boundaries | null): ReplacePlan["corners"] {
  return {
    file: areas.flatMap(({ rings }) => rings).reduce((sum, ring) => sum + ring.length - 1, 0),
    drawn: (boundaries?.arcs ?? []).reduce((sum, arc) => sum + arc.length / 2, 0),
  };
}
