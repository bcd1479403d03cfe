import { hashOfKey } from "./key";
import { type Partition, partitions } from "./partitions";
import { halfRounded } from "./rounding";
import { type Brought, exact, type Rule, type Statement } from "./rule";
import { sayNumber } from "./say-figure";

/** Parts that are complete and don't overlap must give the whole: of one key but for the dimension that splits, with the same coverage. */
export const sumOfParts: Rule = {
  name: "sum-of-parts",
  find: (_client, brought) =>
    partitions.flatMap((partition) => {
      const indicators = findComplete(brought, partition);
      return indicators.length > 0 ? [toStatement(brought, partition, indicators)] : [];
    }),
  say({ figure, others, worked }) {
    const parts = others.toSorted((a, b) => Number(b.value) - Number(a.value));
    const codes = parts.map(({ value, dimensions }) => `${sayNumber(value ?? "")} ${dimensions[worked.dimension ?? ""]?.name ?? ""}`);
    return `${sayNumber(figure.value ?? "")}, but its parts are ${sayNumber(worked.sum ?? "")} together (${codes.join(", ")}): ${sayDifference(worked.difference ?? "")}`;
  },
};

/** `12 more`, `12 fewer`: of a sum against its whole. */
export function sayDifference(difference: string): string {
  return difference.startsWith("-") ? `${sayNumber(difference.slice(1))} fewer` : `${sayNumber(difference)} more`;
}

function findComplete({ splits }: Brought, { dimension, whole, parts }: Partition): string[] {
  const found = new Map<string, Set<string>>();
  for (const { indicator, code } of splits.filter((split) => split.dimension === dimension))
    found.set(indicator, (found.get(indicator) ?? new Set()).add(code));
  return [...found].flatMap(([indicator, codes]) => ([whole, ...parts].every((code) => codes.has(code)) ? [indicator] : []));
}

function toStatement({ edition, firstDay, lastDay }: Brought, partition: Partition, indicators: readonly string[]): Statement {
  const { dimension, whole, parts, also = [], mayMiss } = partition;
  const code = `o.${dimension}`;
  return {
    sql: `SELECT figure, others, jsonb_build_object('dimension', '${dimension}', 'sum', sum::text, 'difference', (sum - whole)::text) AS worked
      FROM (
        SELECT min(o.id) FILTER (WHERE ${code} = $5) AS figure, max(o.value) FILTER (WHERE ${code} = $5) AS whole,
          array_agg(o.id) FILTER (WHERE ${code} <> $5) AS others, sum(o.value) FILTER (WHERE ${code} <> $5) AS sum,
          max(o.value) FILTER (WHERE ${code} <> $5) AS greatest, sum(${halfRounded("o.value")}) AS rounded,
          bool_or(i.theme = 'casualties') AS casualties
        FROM observation o JOIN touched t USING (indicator_code, location_code) JOIN indicator i ON i.code = o.indicator_code
        WHERE ${exact("o")} AND i.kind <> 'rate' AND o.indicator_code = ANY($2::text[]) AND o.reference_period_start BETWEEN $3 AND $4
          AND (${code} = $5 OR ${code} = ANY($6::text[]) OR ${code} = ANY($7::text[]))
        GROUP BY ${hashOfKey("o", [dimension], ["o.coverage"])}
        HAVING bool_or(o.from_edition = $1) AND count(*) FILTER (WHERE ${code} = $5) = 1
          AND count(*) FILTER (WHERE ${code} = ANY($6::text[])) = ${parts.length}
      ) AS split
      WHERE greatest <= whole AND abs(sum - whole) > rounded${mayMiss ? " AND (sum > whole OR NOT casualties)" : ""}`,
    values: [edition, indicators, firstDay, lastDay, whole, parts, also],
  };
}
