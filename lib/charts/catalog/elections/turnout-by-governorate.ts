import { z } from "zod";
import { zCode } from "@/lib/charts/code-parameter";
import type { Election } from "@/lib/domain/election";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { toPlaceAxis, toValueAxis } from "../../axes";
import { type ChartContext, type ChartData, defineChart } from "../../definition";
import { type DimensionWords, toDimensionWords } from "../../dimension-words";
import { toFrame, toHeadings } from "../../frame";
import { COUNTRY } from "../../indicator-chart";
import { toChartMap } from "../../map/to-chart-map";
import { toNotReported } from "../../not-reported-point";
import { toPoint } from "../../point";
import { SourceList, toAttribution } from "../../source-list";
import type { ChartPoint, ChartSpec } from "../../spec";
import { toAsOfControl } from "../../trend-controls";
import { toGiven } from "../../trend-parameters";
import { sortElections, toDenominatorNote, toElectionName } from "./election-names";
import { toEmptyPlaces } from "./empty-places";
import { toGovernorateNotes } from "./governorate-notes";
import { toTableControls } from "./table-controls";
import { everyVote } from "./turnout-figures";
import { toVotingPlaces, type VotingPlaces } from "./turnout-places";
import { listTurnoutTables, type TurnoutTable } from "./turnout-tables";
import { toBasisText, toDenominatorSlot, toTurnoutText } from "./turnout-words";

const SLUG = "turnout-by-governorate";

const parameters = z.object({
  election: zCode.optional(),
  denominator: zCode.optional(),
  voting_scope: zCode.optional(),
  stage: zCode.optional(),
  population_group: zCode.optional(),
  /** The publisher, a dot, and whom it quotes. */
  publisher: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,249}$/)
    .optional(),
});
export type TableParameters = z.infer<typeof parameters>;

/** Turnout of one election in each governorate, as one body gives it of one kind of voting, at one stage. */
export const turnoutByGovernorate = defineChart<TableParameters>({
  slug: SLUG,
  parameters,
  needs: () => ({
    observations: ["governorate", "governorate_part", "district"].map((locationKind) => ({
      indicatorCode: "voter_turnout",
      locationKind,
      dimensions: everyVote,
    })),
    locations: { withFiguresOf: "voter_turnout" },
    elections: true,
    boundaries: true,
  }),
  build: (wanted, data, context) => {
    const { t } = context;
    const words = toDimensionWords(data.dimensionValues);
    const elections = sortElections(data.elections.filter(({ countryCode }) => countryCode === COUNTRY));
    const tables = listTurnoutTables(data.observations);
    const withTables = elections.filter(({ code }) => tables.some(({ electionCode }) => electionCode === code));
    const election = elections.find(({ code }) => code === wanted.election) ?? (wanted.election ? undefined : withTables.at(-1));
    const own = tables.filter(({ electionCode }) => electionCode === election?.code);
    const table = chooseTable(own, wanted);
    const controls = [...toTableControls({ wanted, election, withTables, own, table, words }, context), toAsOfControl(context)];
    const given = toGiven(wanted);
    if (election && table) return toTableSpec({ election, table, data, words, controls, given }, context);
    const name = election ? toElectionName(election, context) : (wanted.election ?? "");
    const list = withTables.map((one) => toElectionName(one, context)).join(t("list.separator"));
    return toEmptyPlaces(
      {
        slug: SLUG,
        kind: "bars",
        parameters: given,
        title: t(`chart.${SLUG}.titleEmpty`, { election: name }),
        controls,
        emptyMessage: t(`chart.${SLUG}.empty`, { election: name, list }),
      },
      context,
    );
  },
});

/** The fullest table of what was asked for. */
function chooseTable(tables: TurnoutTable[], wanted: TableParameters): TurnoutTable | null {
  const fits = (asked: string | undefined, own: string | null) => asked === undefined || (own ?? "none") === asked;
  const found = tables.find(
    (table) =>
      fits(wanted.denominator, table.denominator) &&
      fits(wanted.voting_scope, table.votingScope) &&
      fits(wanted.stage, table.stage) &&
      fits(wanted.population_group, table.populationGroup) &&
      fits(wanted.publisher, table.body),
  );
  return found ?? null;
}

type TableInput = {
  election: Election;
  table: TurnoutTable;
  data: ChartData;
  words: DimensionWords;
  controls: ChartSpec["controls"];
  given: Record<string, string>;
};

function toTableSpec({ election, table, data, words, controls, given }: TableInput, context: ChartContext): ChartSpec {
  const { t, reader } = context;
  const sources = new SourceList(context);
  const places = toVotingPlaces(table.members, data.locations, election.type === "regional_parliamentary");
  const rows = toRows(table, places, words, sources, context);
  const [first] = table.members;
  const publisher = first ? toAttribution(first.source, context) : "";
  const basis = toBasisText(table, words, context);
  const title = t(`chart.${SLUG}.title`, { election: toElectionName(election, context), basis, publisher });
  const series = [
    {
      key: table.body,
      label: t("chart.seriesPart", { publisher: basis, part: publisher }),
      slot: toDenominatorSlot(table.denominator),
      direct: false,
      points: rows.map(({ point }) => point),
    },
  ];
  const frame = toFrame({ slug: SLUG, kind: "bars", parameters: given, unit: "percent", category: "place" }, context);
  const mapped = rows.map(({ code, point }, pointIndex) => ({ code, name: point.category, point: { seriesIndex: 0, pointIndex } }));
  const missing = places.undrawn.map(({ code, names }) => ({ code, name: toName(names, reader), point: null }));
  return {
    ...frame,
    tableHeadings: { ...frame.tableHeadings, series: t("chart.turnout.heading.denominator"), value: t("chart.turnout.heading.turnout") },
    title,
    headings: toHeadings(title, sources.sources, context),
    sentence: toSentence(rows, context),
    categoryAxis: toPlaceAxis(
      rows.map(({ point }) => point.category),
      t("chart.table.place"),
    ),
    valueAxis: toValueAxis(Math.max(0, ...rows.map(({ point }) => point.upper ?? point.value ?? 0)), "percent", reader),
    series,
    map: data.boundaries
      ? toChartMap({ boundaries: data.boundaries, series, places: [...mapped, ...missing], unit: "percent" }, context)
      : null,
    breaks: [],
    notes: [
      ...toGovernorateNotes(
        { rows: rows.length, reported: rows.filter(({ point }) => point.value !== null).length },
        places,
        election,
        context,
      ),
      ...toDenominatorNote(election, context),
    ],
    sources: sources.sources,
    controls,
    emptyMessage: null,
  };
}

type Row = { code: string; point: ChartPoint };

/** The highest first; those without a figure last. */
function toRows(table: TurnoutTable, { shown }: VotingPlaces, words: DimensionWords, sources: SourceList, context: ChartContext): Row[] {
  const byPlace = new Map(table.members.map((member) => [member.locationCode, member]));
  const any = table.members[0] ? sources.add(table.members[0].source) : 0;
  return shown
    .map((location) => ({ location, observation: byPlace.get(location.code) ?? null }))
    .sort(
      (a, b) => (b.observation?.value ?? -1) - (a.observation?.value ?? -1) || a.location.names.en.localeCompare(b.location.names.en, "en"),
    )
    .map(({ location, observation }, at): Row => {
      const category = toName(location.names, context.reader);
      if (!observation) return { code: location.code, point: toNotReported(at, category, any, context) };
      const place = { at, category, source: sources.add(observation.source), unit: "percent" };
      return { code: location.code, point: { ...toPoint(observation, place, context), text: toTurnoutText(observation, words, context) } };
    });
}

function toSentence(rows: Row[], context: ChartContext): string {
  const { t, reader } = context;
  const reported = rows.filter(({ point }) => point.value !== null).map(({ point }) => point);
  const missing = rows.filter(({ point }) => point.value === null).map(({ point }) => point.category);
  const [highest, lowest] = [reported[0], reported.at(-1)];
  if (!highest || !lowest) return "";
  const sentences = [
    t(`chart.${SLUG}.ends`, { highest: highest.category, high: highest.text, lowest: lowest.category, low: lowest.shortText }),
  ];
  if (missing.length > 0) {
    const text = formatNumber(missing.length, reader);
    sentences.push(t(`chart.${SLUG}.missing`, { count: missing.length, text, list: missing.join(t("list.comma")) }));
  }
  return sentences.join(" ");
}
