import type { DimensionColumn } from "@/lib/domain/dimension-columns";
import { findReported } from "./brought";
import { exact, pick, type Rule } from "./rule";
import { sayNumber } from "./say-figure";

/** A percentage and the two counts that it is made of. */
type Share = {
  share: string;
  /** What it says it is a share of; any where this is not given. */
  denominators?: readonly string[];
  part: string;
  whole: string;
  /** Dimensions that the whole of a share is not split by. */
  splitBy: readonly DimensionColumn[];
  /** Compared within an election, whichever days the figures are dated by; else within a period. */
  ofElection?: boolean;
  /** Whether the whole says which register it is. */
  named?: boolean;
};

const SHARES: readonly Share[] = [
  {
    share: "voter_turnout",
    denominators: ["registered_voters", "biometric_registered_voters"],
    part: "votes_cast",
    whole: "registered_voters",
    splitBy: ["stage"],
    ofElection: true,
    named: true,
  },
  {
    share: "voter_turnout",
    denominators: ["eligible_voters"],
    part: "votes_cast",
    whole: "eligible_voters",
    splitBy: ["stage"],
    ofElection: true,
  },
  { share: "invalid_vote_share", denominators: ["votes_cast"], part: "invalid_votes", whole: "votes_cast", splitBy: [], ofElection: true },
  { share: "women_share_of_parliament", part: "women_in_parliament", whole: "seats", splitBy: ["sex", "stage"] },
  { share: "idp_share", part: "idps", whole: "idps", splitBy: ["shelter_type", "population_group"] },
];

/** Dimensions in which a share and its counts must agree, but for those that split. */
const AGREE: readonly DimensionColumn[] = ["population_group", "sex", "age_group", "shelter_type", "cause", "voting_scope", "stage"];

/**
 * A printed percentage that its own counts don't give: same place, publisher, quoted body, election (or period, where it is of none) and
 * dimensions. Rounded or cut off to the decimals that are printed, it is right.
 */
export const percentOfCounts: Rule = {
  name: "percent-of-counts",
  async find(client, brought) {
    const statements = [];
    for (const share of SHARES) {
      const indicators = [...new Set([share.share, share.part, share.whole])];
      if (pick(brought, indicators).length === 0 || (await findReported(client, indicators)).size < indicators.length) continue;
      statements.push({ sql: toSql(share), values: [brought.edition, share.share, share.denominators ?? null, share.part, share.whole] });
    }
    return statements;
  },
  say({ figure, others: [part, whole], worked }) {
    return `printed are ${sayNumber(figure.value ?? "")} percent, but ${sayNumber(part?.value ?? "")} of ${sayNumber(whole?.value ?? "")} are ${sayNumber(worked.percent ?? "")}`;
  },
};

function toSql({ splitBy, named, ofElection }: Share): string {
  const sameSubject = (alias: string) =>
    [
      `${alias}.location_code = t.location_code AND ${alias}.publisher_code = t.publisher_code AND ${alias}.quoted_body_code = t.quoted_body_code`,
      `${alias}.coverage IS NOT DISTINCT FROM t.coverage AND ${alias}.origin_code IS NOT DISTINCT FROM t.origin_code`,
      ofElection
        ? `${alias}.election_code = t.election_code`
        : `${alias}.reference_period_start = t.reference_period_start AND ${alias}.reference_period_end = t.reference_period_end AND ${alias}.election_code IS NOT DISTINCT FROM t.election_code`,
    ].join(" AND ");
  const agree = (alias: string, empty: readonly DimensionColumn[]) =>
    AGREE.map((column) => `${alias}.${column} = ${empty.includes(column) ? "''" : `t.${column}`}`).join(" AND ");
  return `
    SELECT figure, ARRAY[part, whole] AS others, jsonb_build_object('percent', round(percent, scale(printed) + 1)::text) AS worked
    FROM (
      SELECT t.id AS figure, p.id AS part, w.id AS whole, t.value AS printed, 100 * p.value / w.value AS percent
      FROM observation t
        JOIN observation p ON p.indicator_code = $4 AND ${sameSubject("p")} AND ${agree("p", [])} AND p.denominator = '' AND ${exact("p")}
        JOIN observation w ON w.indicator_code = $5 AND ${sameSubject("w")} AND ${agree("w", splitBy)}
          AND w.denominator = ${named ? "t.denominator" : "''"} AND ${exact("w")} AND w.value > 0
      WHERE t.indicator_code = $2 AND ($3::text[] IS NULL OR t.denominator = ANY($3)) AND ${exact("t")}
        AND $1 IN (t.from_edition, p.from_edition, w.from_edition) AND p.id <> w.id
    ) AS shares
    WHERE printed NOT IN (round(percent, scale(printed)), trunc(percent, scale(printed)))`;
}
