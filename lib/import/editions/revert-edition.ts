import { createHash } from "node:crypto";
import type pg from "pg";
import { catalogues } from "../catalogues";
import type { Catalogue } from "../catalogues/catalogue";
import { insertEdition } from "../commit/edition";
import { announceImport, takeImportLock } from "../commit/lock";
import { commitEdition } from "../commit-edition";
import { contentFields, keyText } from "../diff/catalogue";
import { CONTENT, NULLABLE_KEY, PLAIN_KEY } from "../diff/observation-tables";
import type { Counts } from "../subject";
import { findBuiltOn, findSourcesInUse } from "./built-on";
import { EditionRefused, requireEdition } from "./edition-refused";
import { describeIntroduced, findIntroduced, type Introduced, seenByReaders } from "./introduced";
import { sameFigure } from "./state";

export type RevertOptions = {
  edition: number;
  /** Why it is taken back; kept with the new edition. */
  reason: string;
  committedBy: string;
  /** Goes on where the edition introduced catalogue entries that readers see; they stay. */
  keepEntries?: boolean;
  /** Asked when everything is worked out and nothing is committed yet. */
  confirm?: (plan: RevertPlan) => Promise<boolean>;
  /** Told once where an import has to end first. */
  onWait?: (holder: string) => void;
};

export type RevertPlan = {
  reverts: number;
  fileName: string;
  /** Figures by what happens to them: ended, put back to what they were, brought back. */
  figures: { withdrawn: number; revised: number; added: number };
  /** Entries that get their former row back, by catalogue. */
  entries: { catalogue: string; revised: number }[];
  /** Entries that the edition introduced and that stay. */
  stay: Introduced[];
};

export type RevertResult = { outcome: "committed"; edition: number; plan: RevertPlan } | { outcome: "declined"; plan: RevertPlan };

/**
 * Makes a new edition that restores what an earlier one changed. Nothing is deleted: figures that it added are ended, figures that it
 * superseded or withdrew come back as new rows, catalogue entries get their former row back, and what they were until now goes to the
 * history; so every edition reads as before.
 *
 * @param client a connection of its own, not in a transaction
 * @throws EditionRefused where a later edition built on it, or where nothing can be restored
 * @throws CommitUncertain where the database went away while it was committing; after any other error, nothing was committed
 */
export async function revertEdition(client: pg.ClientBase, options: RevertOptions): Promise<RevertResult> {
  await client.query("BEGIN");
  try {
    await announceImport(client, `revert of edition ${options.edition}`, options.committedBy);
    await takeImportLock(client, options.onWait);
    const result = await revertWithinLock(client, options);
    if (result.outcome === "committed") await commitEdition(client, result.edition);
    else await client.query("ROLLBACK");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

async function revertWithinLock(client: pg.ClientBase, options: RevertOptions): Promise<RevertResult> {
  const { edition: reverts } = options;
  const { subject, fileName } = await requireEdition(client, reverts);
  await refuseWhereBuiltOn(client, reverts);
  const stay = await findIntroduced(client, reverts);
  const plan: RevertPlan = {
    reverts,
    fileName,
    figures: await countFigures(client, reverts),
    entries: await countEntries(client, reverts),
    stay,
  };
  const counts = toCounts(plan);
  if (counts.added + counts.revised + counts.withdrawn === 0)
    throw new EditionRefused(
      stay.length === 0
        ? `Edition ${reverts} changed nothing that could be restored.`
        : `Edition ${reverts} only introduced entries of catalogues (${describeIntroduced(stay)}). Entries are never deleted, because editions that show them can be cited; import them again with what they should say.`,
    );
  const seen = seenByReaders(stay);
  if (seen.length > 0 && !options.keepEntries)
    throw new EditionRefused(
      `Edition ${reverts} also introduced entries of catalogues that readers see (${describeIntroduced(seen)}). Entries are never deleted, because editions that show them can be cited; --keep-entries takes back everything else.`,
    );
  const edition = await insertEdition(client, {
    committedBy: options.committedBy,
    fileName: `revert of edition ${reverts}`,
    // No file was read: the hash is that of no bytes.
    sha256: createHash("sha256").digest("hex"),
    subject,
    reason: options.reason,
    counts,
  });
  for (const catalogue of catalogues) await restoreEntries(client, catalogue, reverts, edition);
  await restoreFigures(client, reverts, edition);
  if (options.confirm && !(await options.confirm(plan))) return { outcome: "declined", plan };
  return { outcome: "committed", edition, plan };
}

async function refuseWhereBuiltOn(client: pg.ClientBase, reverts: number): Promise<void> {
  const { total, first } = await findBuiltOn(client, reverts);
  if (total > 0) {
    const lines = first.map(({ subject, what, edition }) => `  edition ${edition}, ${subject}: ${what}`);
    if (total > first.length) lines.push(`  … and ${total - first.length} more`);
    throw new EditionRefused(
      `Edition ${reverts} can't be taken back, because later editions changed ${total} of its figures or entries again. Take those back first:\n${lines.join("\n")}`,
    );
  }
  const sources = await findSourcesInUse(client, reverts);
  if (sources.length > 0)
    throw new EditionRefused(
      `Edition ${reverts} can't be taken back: it gave sources another publisher or quoted body, and figures that came in since name them (${sources.join(", ")}).`,
    );
}

/** Figures that the edition revised have a row that it ended and one that it began. */
async function countFigures(client: pg.ClientBase, reverts: number): Promise<RevertPlan["figures"]> {
  const { rows } = await client.query<Record<keyof RevertPlan["figures"], string>>(
    `SELECT count(*) FILTER (WHERE f.id IS NULL) AS withdrawn, count(*) FILTER (WHERE f.id IS NOT NULL AND n.id IS NOT NULL) AS revised,
       count(*) FILTER (WHERE n.id IS NULL) AS added
     FROM (SELECT * FROM observation WHERE from_edition = $1) n
     FULL JOIN (SELECT * FROM observation WHERE until_edition = $1) f ON ${sameFigure("n", "f")}`,
    [reverts],
  );
  const [row] = rows;
  return { withdrawn: Number(row?.withdrawn ?? 0), revised: Number(row?.revised ?? 0), added: Number(row?.added ?? 0) };
}

async function countEntries(client: pg.ClientBase, reverts: number): Promise<RevertPlan["entries"]> {
  const { rows } = await client.query<{ table: string; count: string }>(
    `SELECT entity AS table, count(*) FROM catalogue_history WHERE until_edition = $1 AND "row" IS NOT NULL GROUP BY entity`,
    [reverts],
  );
  return catalogues.flatMap(({ name, table }) => {
    const found = rows.find((row) => row.table === table);
    return found ? [{ catalogue: name, revised: Number(found.count) }] : [];
  });
}

function toCounts({ figures, entries }: RevertPlan): Counts {
  const restored = entries.reduce((sum, { revised }) => sum + revised, 0);
  return { ...figures, revised: figures.revised + restored, unchanged: 0 };
}

/** Gives entries the row back that they had before; the one they have now goes to the history. */
async function restoreEntries(client: pg.ClientBase, catalogue: Catalogue, reverts: number, edition: number): Promise<void> {
  const { table } = catalogue;
  const former = `catalogue_history h WHERE h.entity = '${table}' AND h.until_edition = $2 AND h."row" IS NOT NULL AND h.key = ${keyText(catalogue, "t")}`;
  await client.query(
    `INSERT INTO catalogue_history (entity, key, "row", from_edition, until_edition)
     SELECT '${table}', ${keyText(catalogue, "t")}, to_jsonb(t), t.from_edition, $1 FROM ${table} t WHERE EXISTS (SELECT FROM ${former})`,
    [edition, reverts],
  );
  const fields = contentFields(catalogue);
  if (fields.length === 0) return;
  // Over the present row, so that a column which came after the former one was kept holds what it holds.
  await client.query(
    `UPDATE ${table} t SET ${fields.map((field) => `${field} = was.${field}`).join(", ")}, from_edition = $1
     FROM (SELECT (jsonb_populate_record(t, h."row")).* FROM ${table} t JOIN catalogue_history h ON h.key = ${keyText(catalogue, "t")}
       WHERE h.entity = '${table}' AND h.until_edition = $2 AND h."row" IS NOT NULL) was
     WHERE ${catalogue.key.map((field) => `t.${field} = was.${field}`).join(" AND ")}`,
    [edition, reverts],
  );
}

async function restoreFigures(client: pg.ClientBase, reverts: number, edition: number): Promise<void> {
  await client.query("UPDATE observation SET until_edition = $1 WHERE from_edition = $2 AND until_edition IS NULL", [edition, reverts]);
  const columns = [...PLAIN_KEY, ...CONTENT, ...NULLABLE_KEY].join(", ");
  await client.query(
    `INSERT INTO observation (${columns}, from_edition) SELECT ${columns}, $1 FROM observation WHERE until_edition = $2 ORDER BY id`,
    [edition, reverts],
  );
}
