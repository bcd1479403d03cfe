import "server-only";
import type { KeyFigure } from "@/components/ui/key-figure-list";
import { toCounted } from "@/lib/charts/catalog/casualties/counted";
import { STANDARD_YEAR } from "@/lib/charts/catalog/casualties/deaths-in-year";
import { deathQueries, keepRevisedYears } from "@/lib/charts/catalog/casualties/yearly-deaths";
import { toValueText } from "@/lib/charts/point";
import { toChartSource } from "@/lib/charts/source-list";
import { listObservations } from "@/lib/data/observations";
import type { Observation } from "@/lib/domain/observation";
import { toBodyCode } from "@/lib/domain/whole-figures";
import { formatPeriod, formatYear } from "@/lib/format/day";
import { keepPublished } from "./keep-published";
import { listKeyFigures } from "./key-figures";
import type { PageState } from "./page-state";

/** What each of three counters says of the year; lines of one counter are parts of each other and stand together. */
const counts = [
  { body: "unami", lines: [["civiliansWithPolice", "unami"]] },
  { body: "iraq-body-count", lines: [["documented", "iraqBodyCount"]] },
  {
    body: "ucdp",
    lines: [
      ["everyone", "ucdpEveryone"],
      ["knownCivilians", "ucdpCivilians"],
    ],
  },
] as const;

/** Deaths in the year that most is asked about, by three counters side by side, and the bombing of the Canal Hotel. */
export async function listCasualtiesKeyFigures(state: PageState): Promise<KeyFigure[]> {
  const [canalHotel, ...found] = await Promise.all([
    listKeyFigures(["canalHotel"], state),
    ...deathQueries.map((query) =>
      listObservations({ ...query, endsFrom: `${STANDARD_YEAR}-12-31`, endsTo: `${STANDARD_YEAR}-12-31` }, state.edition.number),
    ),
  ]);
  const deaths = keepRevisedYears(keepPublished(found.flat(), state));
  return [...counts.flatMap((count) => toKeyFigure(count, deaths, state)), ...canalHotel];
}

function toKeyFigure({ body, lines }: (typeof counts)[number], deaths: Observation[], state: PageState): KeyFigure[] {
  const { t, reader } = state;
  const year = formatYear(Number(STANDARD_YEAR), reader);
  const told = lines.flatMap(([counted, name]) => {
    const observation = deaths.find((one) => toBodyCode(one) === body && toCounted(one) === counted);
    if (!observation) return [];
    // The range stands in the sentence, and only the value is set large.
    const value = toValueText({ ...observation, lower: null, upper: null }, "persons", state);
    const sentence = t(`casualties.keyFigure.${name}`, { year, value: toValueText(observation, "persons", state) });
    return [{ observation, line: { value, sentence } }];
  });
  const first = told[0]?.observation;
  if (!first) return [];
  return [
    {
      name: body,
      lines: told.map(({ line }) => line),
      date: formatPeriod(first.referencePeriodStart, first.referencePeriodEnd, reader),
      source: toChartSource(first.source, 1, state),
      note: null,
    },
  ];
}
