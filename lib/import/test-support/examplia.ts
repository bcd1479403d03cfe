import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { type ImportOptions, type ImportResult, importFile } from "../import-file";
import { ImportRefused } from "../refusal";

/** Catalogues of an invented country, in the order in which they refer to each other. */
const CATALOGUES = {
  "publishers.csv": `code,name_en,kind,licence,redistributable,credit_line
xa-stats,Examplia Statistics,government,CC BY 4.0,yes,Examplia Statistics
xa-relief,Examplia Relief,ngo,not stated,facts_only,Examplia Relief
`,
  "sources.csv": `id,publisher,quoted_body,title,url,published_on,licence
xa-census,xa-stats,,Census of Examplia,https://example.org/census,2021,CC BY 4.0
xa-census-again,xa-stats,,Census of Examplia corrected,https://example.org/census-2,2021-06,CC BY 4.0
xa-bulletin,xa-relief,xa-stats,Bulletin quoting the census,,2021-07-01,not stated
`,
  "locations.csv": `code,kind,admin_level,parent_code,name_en,name_ar,name_ckb,name_ckb_checked,lat,lon,source_url
XAG01,governorate,1,XA,North Examplia,,,no,,,
XA,country,0,,Examplia,,,no,,,
`,
  "indicators.csv": `code,theme,kind,unit,name_en,definition_en,additive_over_places,dimensions
idps,displacement,stock,persons,Displaced,Displaced people,yes,sex origin
registered_voters,turnout,stock,persons,Registered,Registered voters,yes,election voting_scope
votes_cast,turnout,flow,votes,Votes,Votes cast,yes,election voting_scope
voter_turnout,turnout,rate,percent,Turnout,Turnout,no,election
`,
  "dimensions.csv": `dimension,code,name_en
sex,female,Women
sex,male,Men
voting_scope,general,General vote
`,
  "elections.csv": `code,country,type,name_en,held_from
XA-2020,XA,parliamentary,Examplia 2020,2020-05
`,
};

export const HEADER = "indicator,location,period_start,period_end,value,lower,upper,qualifier,sex,voting_scope,origin,election,source,note";

/** Rows of figures for as many days, those of another factor all with other values. */
export function toDailyFigures(days: number, factor: number): string[] {
  return Array.from({ length: days }, (_, day) => {
    const date = new Date(Date.UTC(1950, 0, 1 + day)).toISOString().slice(0, 10);
    return `idps,XA,${date},${date},${factor * 1000 + (day % 1000)},,,exact,,,,,xa-census,`;
  });
}

/** An importer on a database of a test, with files written to a folder of its own. */
export async function openExamplia(databaseUrl: string) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "examplia-"));
  const client = new pg.Client({ connectionString: databaseUrl });
  // A connection that breaks is told by the next query.
  client.on("error", () => {});
  await client.connect();

  /** Writes a file and imports it. */
  async function bring(fileName: string, content: string | Buffer, options: Partial<ImportOptions> = {}): Promise<ImportResult> {
    const file = path.join(folder, fileName);
    await writeFile(file, content);
    return importFile(client, { path: file, committedBy: "tester", reason: `Test of ${fileName}`, ...options });
  }
  return {
    databaseUrl,
    folder,
    client,
    bring,
    /** Brings rows of observations under the full header. */
    bringFigures: (rows: string[], options: Partial<ImportOptions> & { as?: string } = {}) =>
      bring(options.as ?? "figures.csv", [HEADER, ...rows, ""].join("\n"), options),
    async bringCatalogues() {
      for (const [fileName, content] of Object.entries(CATALOGUES)) await bring(fileName, content);
    },
    async list<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
      return (await client.query<Row>(sql, values)).rows;
    },
    async close() {
      await client.end();
      await rm(folder, { recursive: true });
    },
  };
}

export type Examplia = Awaited<ReturnType<typeof openExamplia>>;

/** The advisory lock of imports, as in the importer. */
export const IMPORT_LOCK = 49_642_003;

/**
 * The last edition, the figures that stand, and whether all of those came with one edition. Waits for the import lock, as the backend of
 * a killed importer may still be at work.
 */
export async function readStanding(xa: Examplia): Promise<{ edition: number; figures: number; whole: boolean }> {
  await xa.client.query("BEGIN");
  await xa.client.query("SELECT pg_advisory_xact_lock($1)", [IMPORT_LOCK]);
  const [standing] = await xa.list<{ edition: number; figures: number; whole: boolean }>(
    `SELECT (SELECT coalesce(max(number), 0) FROM edition) AS edition, count(*)::int AS figures, count(DISTINCT from_edition) <= 1 AS whole
     FROM observation WHERE until_edition IS NULL`,
  );
  await xa.client.query("COMMIT");
  if (!standing) throw new Error("The database gave no row.");
  return standing;
}

/** What a refused import says; fails where it was not refused. */
export async function refusalsOf(attempt: Promise<unknown>): Promise<string> {
  const refused = await attempt.catch((error: unknown) => error);
  if (!(refused instanceof ImportRefused)) throw new Error(`was not refused: ${JSON.stringify(refused)}`);
  return refused.message;
}
