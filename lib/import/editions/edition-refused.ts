import type pg from "pg";

/** A command on editions that can't be carried out; the message is a sentence for the one who gave it. */
export class EditionRefused extends Error {
  override name = "EditionRefused";
}

/** @throws EditionRefused where there is no such edition */
export async function requireEdition(client: pg.ClientBase, number: number): Promise<{ subject: string; fileName: string }> {
  const { rows } = await client.query<{ subject: string; fileName: string }>(
    'SELECT subject, file_name AS "fileName" FROM edition WHERE number = $1',
    [number],
  );
  const [edition] = rows;
  if (edition) return edition;
  throw new EditionRefused(`There is no edition ${number}; ${await describeLast(client)}.`);
}

/** @throws EditionRefused where there is none yet */
export async function lastEdition(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ last: number | null }>("SELECT max(number) AS last FROM edition");
  const last = rows[0]?.last;
  if (last === null || last === undefined) throw new EditionRefused("There is no edition yet.");
  return last;
}

async function describeLast(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ last: number | null }>("SELECT max(number) AS last FROM edition");
  return rows[0]?.last ? `the last is ${rows[0].last}` : "there are none yet";
}
