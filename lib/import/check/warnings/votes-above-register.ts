import { findReported } from "./brought";
import { exact, pick, type Rule } from "./rule";
import { sayNumber } from "./say-figure";

const INDICATORS = ["votes_cast", "registered_voters"] as const;

/** Ballots can't outnumber the register they were cast on: same place, election, publisher, quoted body, group and scope. */
export const votesAboveRegister: Rule = {
  name: "votes-above-register",
  async find(client, brought) {
    if (pick(brought, INDICATORS).length === 0 || (await findReported(client, INDICATORS)).size < INDICATORS.length) return [];
    return [
      {
        sql: `SELECT v.id AS figure, ARRAY[r.id] AS others, '{}'::jsonb AS worked
          FROM observation v JOIN observation r ON r.indicator_code = 'registered_voters' AND v.location_code = r.location_code
            AND v.election_code = r.election_code AND v.publisher_code = r.publisher_code AND v.quoted_body_code = r.quoted_body_code
            AND v.population_group = r.population_group AND v.sex = r.sex AND v.voting_scope = r.voting_scope
          WHERE v.indicator_code = 'votes_cast' AND ${exact("v")} AND ${exact("r")}
            AND v.value > r.value AND (v.from_edition = $1 OR r.from_edition = $1)`,
        values: [brought.edition],
      },
    ];
  },
  say({ figure, others: [register] }) {
    return `${sayNumber(figure.value ?? "")} votes cast are more than ${sayNumber(register?.value ?? "")} registered voters`;
  },
};
