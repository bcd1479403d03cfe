import type { ChartPoint, ChartSeries } from "@/lib/charts/spec";
import type { Observation } from "@/lib/domain/observation";
import type { ChartExport } from "../chart-export";
import { toCellText } from "./cell-text";
import { type ColumnName, type RowStatus, tableColumns } from "./columns";

/** Null: nothing is stated. A number is one only in columns of numbers. */
export type TableRow = Record<ColumnName, string | number | null>;

type RowExport = Pick<ChartExport, "spec" | "stamp" | "observations" | "withheld">;

const noCells = Object.fromEntries(tableColumns.map(({ name }) => [name, null])) as TableRow;

/**
 * The figures of a chart, drawn or in its table only, a row each in the order of the table; and a row for each publisher whose rows are left
 * out. Texts are fit for cells.
 */
export function toRows(exported: RowExport): TableRow[] {
  const observations = new Map(exported.observations.map((observation) => [observation.id, observation]));
  const rows = exported.spec.series.flatMap((series) =>
    series.points.map((point) => toRow(series, point, (point.figure !== null && observations.get(point.figure)) || null, exported)),
  );
  return [...rows, ...exported.withheld.map((withheld) => toWithheldRow(withheld, exported))].map(toCells);
}

function toRow(series: ChartSeries, point: ChartPoint, observation: Observation | null, { spec, stamp }: RowExport): TableRow {
  return {
    ...noCells,
    series: series.label,
    category: point.category,
    value: point.value,
    lower: point.lower,
    upper: point.upper,
    qualifier: point.value === null ? null : point.qualifier,
    value_text: point.text,
    unit: spec.unit,
    status: toStatus(point),
    preliminary: toFlag(point.preliminary),
    doubtful: toFlag(point.doubtful),
    drawn: toFlag(!point.undrawn && point.value !== null),
    ...(observation ? toFigureCells(observation) : { note: point.note }),
    ...toSourceCells(point, observation, spec),
    edition: stamp.edition,
    permalink: stamp.permalink,
  };
}

function toStatus({ value, computed }: ChartPoint): RowStatus {
  if (value === null) return "not_reported";
  return computed ? "computed" : "published";
}

/** What the figure is of, under the names of the import format. */
function toFigureCells(observation: Observation) {
  return {
    indicator: observation.indicatorCode,
    location: observation.locationCode,
    period_start: observation.referencePeriodStart,
    period_end: observation.referencePeriodEnd,
    population_group: observation.populationGroup,
    sex: observation.sex,
    age_group: observation.ageGroup,
    shelter_type: observation.shelterType,
    cause: observation.cause,
    origin: observation.originCode,
    denominator: observation.denominator,
    voting_scope: observation.votingScope,
    stage: observation.stage,
    election: observation.electionCode,
    incident: observation.incidentCode,
    coverage: observation.coverage,
    note: observation.note,
  };
}

/** Where a source gives no figure at all, there is none to name. */
function toSourceCells(point: ChartPoint, observation: Observation | null, spec: ChartExport["spec"]): Partial<TableRow> {
  const listed = observation || point.value !== null ? spec.sources[point.source] : undefined;
  const source = observation?.source;
  return {
    source: source?.id ?? listed?.id ?? null,
    publisher: source?.publisher.code ?? null,
    quoted_body: source?.quotedBody?.code ?? null,
    attribution: listed?.fullAttribution ?? null,
    source_title: source?.title ?? listed?.title ?? null,
    source_url: source ? source.url : (listed?.url ?? null),
    published_on: source?.publishedOn ?? null,
    licence: source?.licence ?? listed?.licence ?? null,
    credit_line: source?.publisher.creditLine ?? listed?.creditLine ?? null,
  };
}

function toWithheldRow({ publisher, url, sentence }: ChartExport["withheld"][number], { stamp }: RowExport): TableRow {
  const status: RowStatus = "withheld";
  return {
    ...noCells,
    status,
    note: sentence,
    attribution: publisher,
    source_url: url,
    edition: stamp.edition,
    permalink: stamp.permalink,
  };
}

function toFlag(value: boolean): string {
  return value ? "yes" : "no";
}

/** Empty texts are as good as none. */
function toCells(row: TableRow): TableRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, typeof cell === "string" ? toCellText(cell) || null : cell]),
  ) as TableRow;
}
