import type { Rule } from "./rule";
import { sayNumber, sayPeriod, sayPublisher } from "./say-figure";
import { laySuccession } from "./succession";

/** Small and round figures are often the same twice. */
const TELLING = "value >= 1000 AND mod(value, 100) <> 0";

/** Single places do stand still; an old file under a new date shows in more than this share of what it holds. */
const SHARE = 0.5;

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
        sql: `SELECT min(id) FILTER (WHERE value = former_value) AS figure,
            (array_agg(former_id ORDER BY id) FILTER (WHERE value = former_value))[:1] AS others,
            jsonb_build_object('same', (count(*) FILTER (WHERE value = former_value))::text, 'compared', count(*)::text) AS worked
          FROM succession WHERE kind <> 'cumulative' AND ${TELLING} GROUP BY round
          HAVING count(*) FILTER (WHERE value = former_value) > ${SHARE} * count(*)`,
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
