import type { DimensionColumn } from "@/lib/domain/dimension-columns";
import { hashOfKey, type KeyColumn } from "./key";
import { type Brought, exact, type Rule, type Statement } from "./rule";
import { sayNumber } from "./say-figure";

/** Dimensions of which every code is a part of the figure without one, but for those named: sub-camps are counted otherwise. */
const SPLITS: Partial<Record<DimensionColumn, readonly string[]>> = { sex: [], age_group: [], shelter_type: ["sub_camp"] };

/** A part can't be more than its whole: one sex, age group, kind of shelter or place of origin against the figure not split by it. */
export const partAboveWhole: Rule = {
  name: "part-above-whole",
  find(_client, brought) {
    const statements: Statement[] = [];
    for (const [dimension, but] of Object.entries(SPLITS) as [DimensionColumn, readonly string[]][]) {
      const indicators = findSplit(brought, dimension, but);
      if (indicators.length > 0) statements.push(toStatement(brought, indicators, dimension, `o.${dimension}`, but));
    }
    if (brought.origins.length > 0)
      statements.push(toStatement(brought, brought.origins, "origin_code", "coalesce(o.origin_code, '')", []));
    return statements;
  },
  say({ figure, others: [whole], worked }) {
    const part = figure.dimensions[(worked.dimension ?? "").replace(/_code$/, "")]?.name ?? "a part";
    return `${sayNumber(figure.value ?? "")} for ${part} are more than the whole, ${sayNumber(whole?.value ?? "")}`;
  },
};

/** Indicators that have both figures with a code of the dimension and figures without. */
function findSplit(brought: Brought, dimension: DimensionColumn, but: readonly string[]): string[] {
  const of = brought.splits.filter((split) => split.dimension === dimension);
  const wholes = new Set(of.filter(({ code }) => code === "").map(({ indicator }) => indicator));
  const parts = of.filter(({ code }) => code !== "" && !but.includes(code)).map(({ indicator }) => indicator);
  return [...new Set(parts)].filter((indicator) => wholes.has(indicator));
}

/** Of the parts that are above one whole, the greatest stands for all. */
function toStatement(
  { edition, firstDay, lastDay }: Brought,
  indicators: readonly string[],
  dimension: KeyColumn,
  code: string,
  but: readonly string[],
): Statement {
  const isPart = `${code} <> ''`;
  return {
    sql: `SELECT (array_agg(o.id ORDER BY o.value DESC, o.id) FILTER (WHERE ${isPart}))[1] AS figure, array_agg(o.id) FILTER (WHERE ${code} = '') AS others,
        jsonb_build_object('dimension', '${dimension}') AS worked
      FROM observation o JOIN touched t USING (indicator_code, location_code) JOIN indicator i ON i.code = o.indicator_code
      WHERE ${exact("o")} AND i.kind <> 'rate' AND o.indicator_code = ANY($2::text[]) AND o.reference_period_start BETWEEN $3 AND $4
        AND NOT ${code} = ANY($5::text[])
      GROUP BY ${hashOfKey("o", [dimension], ["o.coverage"])}
      HAVING bool_or(o.from_edition = $1) AND max(o.value) FILTER (WHERE ${isPart}) > max(o.value) FILTER (WHERE ${code} = '')`,
    values: [edition, indicators, firstDay, lastDay, but],
  };
}
