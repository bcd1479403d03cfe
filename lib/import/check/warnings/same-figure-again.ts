import { exact, type Rule } from "./rule";
import { sayNumber, sayPeriod, sayPublisher } from "./say-figure";
import { laySuccession, TELLING } from "./succession";

/** Single places do stand still; an old file under a new date shows in more than this share of what it holds. */
const SHARE = 0.5;

/** Columns that figures of one publication of a series have in common, over all places. */
const ROUND = "o.indicator_code, o.publisher_code, o.quoted_body_code, o.reference_period_start, o.reference_period_end";

/**
 * Figures that are to the last digit those of the period before: an old file under a new date? Told once for all places of an indicator
 * and period. A cumulative count stands still by its nature.
 */
export const sameFigureAgain: Rule = {
  name: "same-figure-again",
  async find(client, brought) {
    await laySuccession(client, brought);
    return [
      {
        sql: `SELECT figure, others, jsonb_build_object('same', same::text, 'compared', compared::text) AS worked
          FROM (
            SELECT (array_agg(o.id ORDER BY o.value DESC, o.location_code))[1] AS figure,
              (array_agg(s.former_id ORDER BY o.value DESC, o.location_code))[:1] AS others, count(*) AS same, ${ROUND}
            FROM succession s JOIN observation o ON o.id = s.id WHERE s.same AND s.kind <> 'cumulative' GROUP BY ${ROUND}
          ) AS copied, LATERAL (
            SELECT count(*) AS compared FROM observation o
            WHERE (${ROUND}) = (${ROUND.replaceAll("o.", "copied.")}) AND ${exact("o")} AND ${TELLING}
          ) AS telling
          WHERE same > ${SHARE} * compared`,
      },
    ];
  },
  say({ figure, others: [former], worked }) {
    const of =
      worked.compared === "1"
        ? ""
        : `; so are ${worked.same} of ${worked.compared} such figures of ${sayPublisher(figure)} for this period`;
    return `${sayNumber(figure.value ?? "")} is also the figure of ${sayPeriod(former?.period ?? figure.period)}${of}; was an old file dated anew?`;
  },
};
