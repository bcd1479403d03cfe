import type pg from "pg";
import { dimensionColumns } from "@/lib/domain/dimension-columns";
import { observationColumns } from "../../map/observation-columns";
import { EditionRefused } from "../edition-refused";
import { observationFileColumns } from "../file-columns";

export const THEMES = ["displacement", "turnout", "casualties"] as const;
export type Theme = (typeof THEMES)[number];

/** A code that a column may hold, and what it stands for. */
export type TemplateCode = { code: string; name: string };

export type TemplateColumn = {
  name: string;
  required: boolean;
  /** What may stand in it; null: anything of its kind. */
  codes: TemplateCode[] | null;
  /** What the cell of the example holds; empty where nothing is stated. */
  example: string;
};

/** What a data manager fills in for a theme: the columns that its indicators use, with the codes the database knows. */
export type Template = {
  theme: Theme;
  columns: TemplateColumn[];
  /** Whether the cells of the example are a figure of the database; they are empty where it has none of the theme. */
  hasExample: boolean;
};

const ALWAYS = ["lower", "upper", "coverage", "note"];

/** @throws EditionRefused where the database knows no indicator of the theme */
export async function loadTemplate(client: pg.ClientBase, theme: Theme): Promise<Template> {
  const indicators = await client.query<TemplateCode & { dimensions: string[] }>(
    "SELECT code, name_en AS name, dimensions FROM indicator WHERE theme = $1::theme ORDER BY code",
    [theme],
  );
  if (indicators.rows.length === 0) throw new EditionRefused(`The catalogue has no indicators of ${theme} yet: import indicators first.`);
  const used = new Set(indicators.rows.flatMap(({ dimensions }) => dimensions));
  const columns = observationColumns.filter(({ name, required }) => required || ALWAYS.includes(name) || used.has(name));
  const example = await findExample(client, theme);
  const filled: TemplateColumn[] = [];
  for (const { name, required } of columns)
    filled.push({
      name,
      required,
      codes: name === "indicator" ? indicators.rows.map(({ code, name: words }) => ({ code, name: words })) : await listCodes(client, name),
      example: example?.[name] ?? "",
    });
  return { theme, columns: filled, hasExample: example !== null };
}

/** The latest figure of the theme: importing it as it is changes nothing. */
async function findExample(client: pg.ClientBase, theme: Theme): Promise<Record<string, string | null> | null> {
  const cells = observationFileColumns.map(({ name, toText }) => `${toText("o")} AS "${name}"`).join(", ");
  const { rows } = await client.query<Record<string, string | null>>(
    `SELECT ${cells} FROM observation o JOIN indicator i ON i.code = o.indicator_code
     WHERE i.theme = $1::theme AND o.until_edition IS NULL AND o.value IS NOT NULL ORDER BY o.reference_period_end DESC, o.id LIMIT 1`,
    [theme],
  );
  return rows[0] ?? null;
}

const CATALOGUES: Record<string, string> = {
  location: "SELECT code, name_en AS name FROM location ORDER BY admin_level NULLS LAST, code",
  origin: "SELECT code, name_en AS name FROM location ORDER BY admin_level NULLS LAST, code",
  election: "SELECT code, name_en AS name FROM election ORDER BY code",
  incident: "SELECT code, name_en AS name FROM incident ORDER BY code",
  source: "SELECT id AS code, title AS name FROM source ORDER BY id",
  qualifier: `SELECT label AS code, coalesce(name_en, label) AS name FROM unnest(enum_range(NULL::qualifier)::text[]) WITH ORDINALITY AS q (label, rank)
    LEFT JOIN dimension_value ON dimension = 'qualifier' AND code = label ORDER BY rank`,
};

async function listCodes(client: pg.ClientBase, column: string): Promise<TemplateCode[] | null> {
  const query = CATALOGUES[column];
  if (query) return (await client.query<TemplateCode>(query)).rows;
  const dimensions: readonly string[] = dimensionColumns;
  if (!dimensions.includes(column)) return null;
  const { rows } = await client.query<TemplateCode>(
    "SELECT code, name_en AS name FROM dimension_value WHERE dimension = $1 ORDER BY code",
    [column],
  );
  return rows;
}
