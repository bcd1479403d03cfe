import pg from "pg";

/** The connection broke while the database was committing: whether it did is known there alone. */
export class CommitUncertain extends Error {
  override name = "CommitUncertain";

  constructor(edition: number, cause: unknown) {
    super(
      `The connection to the database broke while edition ${edition} was being committed. Once the database is back, npm run data:editions shows whether it is there: all of it, or nothing.`,
      { cause },
    );
  }
}

/**
 * Commits the transaction that made an edition.
 *
 * @throws CommitUncertain where the database went away before it answered; after any other error, nothing was committed
 */
export async function commitEdition(client: pg.ClientBase, edition: number): Promise<void> {
  // A connection that broke earlier, for instance while someone was asked, is noticed here: then COMMIT was never sent.
  await client.query("SELECT");
  try {
    await client.query("COMMIT");
  } catch (error) {
    if (error instanceof pg.DatabaseError) throw error;
    throw new CommitUncertain(edition, error);
  }
}
