import type { Qualifier } from "@/lib/domain/qualifier";
import type { Digits, Direction, Locale } from "@/lib/i18n/locales";
import type { FillStyle } from "./fill-styles";
import type { ChartMap } from "./map/chart-map";

/**
 * A chart as plain data, built once on the server. Everything that shows or exports it (screen, table, words, files) reads this
 * and nothing else, so that they can't disagree. All texts are in the reader's language and digits; all numbers are plain.
 */
export type ChartSpec = {
  slug: string;
  /** Names the figure on its page; the slug, unless a chart stands there several times. */
  id: string;
  kind: ChartKind;
  locale: Locale;
  direction: Direction;
  digits: Digits;
  edition: EditionStamp;
  /** Parameters as they stand in the URL, defaults left out; with the edition they re-create the chart. */
  parameters: Record<string, string>;
  /** What is shown: measure, place, period. */
  title: string;
  /** What is seen, in one or two sentences; also the drawing's text alternative. */
  sentence: string;
  /** Unit of the values, shown once at the top of the value axis. */
  unit: string;
  /** Place or time, along which points lie. */
  categoryAxis: CategoryAxis;
  valueAxis: ValueAxis;
  series: ChartSeries[];
  /** Cumulative counts: a count holds until the next reading, so a line runs in steps. */
  steps?: boolean;
  /** The same figures on a map; null where they have none. A figure then shows the map first, and the chart after it. */
  map: ChartMap | null;
  breaks: ChartBreak[];
  /** Caveats and coverage, each a sentence. */
  notes: string[];
  sources: ChartSource[];
  /** What a reader may choose, as it stands in the URL. */
  controls: ChartControl[];
  /** Headings of the table that shows every drawn value. */
  tableHeadings: { category: string; series: string; value: string; source: string; note: string };
  /** Headings of the lists around the drawing. */
  headings: {
    table: string;
    tableCaption: string;
    breaks: string;
    notes: string;
    sources: string;
    sourcesSummary: string;
    /** Before a source's licence. */
    licence: string;
  };
  /** Words of the panel that a reader of the drawing opens on a point, and of the drawing itself. */
  labels: ChartLabels;
  /** Words of the links by which a chart is taken away. */
  actions: { export: string; cite: string; embed: string; report: string };
  /** Said in place of a drawing where there is no figure. */
  emptyMessage: string | null;
  /** Lanes and dumbbells: what shapes and colours mean. */
  legend?: ChartLegendItem[];
  /** Lanes and dumbbells: what stands at the end of each lane. */
  laneTexts?: LaneText[];
  /** Whether what stands side by side may be compared; null where a chart compares nothing. */
  comparability: ChartComparability | null;
  /** A sentence that a drawing carries wherever it goes: it shows what must not be compared. */
  warning?: string | null;
  /** Whose figures are drawn here but not passed on as rows; without any, there is none. */
  withheld?: WithheldSource[];
};

/** A publisher whose terms forbid passing on rows; the sentence says so and leads to where they can be asked for. */
export type WithheldSource = { publisher: string; url: string | null; sentence: string };

export type ChartLegendItem = { label: string; slot: ChartSeries["slot"]; hollow: boolean };

/** `at` is the row, `lane` the lane in it. The same in words from the longest to the shortest: the first that fits is drawn. */
export type LaneText = { at: number; lane: number; texts: [string, ...string[]] };

/** The verdict in words, and why: each reason a sentence. */
export type ChartComparability = {
  verdict: "comparable" | "caveat" | "not_comparable";
  text: string;
  reasons: string[];
};

export type ChartLabels = {
  preliminary: string;
  doubtful: string;
  /** How to go through the points by keyboard, a sentence. */
  keyboardHint: string;
  source: string;
  note: string;
};

/** How a spec is drawn: as the chart of its kind, or as the map that it has. */
export type ChartView = "chart" | "map";

/**
 * `trend`: lines over time. `bars`: places. `columns`: what happened in each period. `readings`: one row a figure, each by itself.
 * `lanes`: one row a subject with a lane for each way of counting, all figures of a lane side by side. `dumbbells`: one row a place with
 * two figures and the line between them.
 */
export type ChartKind = "trend" | "bars" | "columns" | "readings" | "lanes" | "dumbbells";

export type ChartControl = {
  name: string;
  label: string;
  /** Empty: nothing is chosen. */
  value: string;
  options: { value: string; label: string }[];
  /** A list, unless said otherwise. A slider runs over its options from the lowest value to the highest; a date has none. */
  kind?: "select" | "slider" | "date";
  /** What choosing does, in a sentence, where the label does not say it. */
  hint?: string;
  /** Between these days, both included, a date is chosen. */
  min?: string;
  max?: string;
};

export type EditionStamp = {
  number: number;
  text: string;
  /** The page that shows it is pinned to this edition, and so is what leads on from it. */
  isPinned?: boolean;
};

/**
 * `time`: points lie at days. `places` and `readings`: points lie in slots 0, 1, 2 … from the top. `periods`: in slots from the left, one a
 * year or month; a tick at a whole number stands between two slots, one in the middle of a slot names it. `elections`: in rows from the top.
 */
export type CategoryAxis = {
  kind: "time" | "places" | "periods" | "readings" | "elections";
  title: string;
  /** Time: milliseconds since 1970 in UTC. Otherwise: from 0 to the number of slots. */
  domain: [number, number];
  ticks: AxisTick[];
};

export type ValueAxis = { domain: [number, number]; ticks: AxisTick[] };

/** `minor` ticks are left out of a narrow drawing. */
export type AxisTick = { at: number; label: string; minor: boolean };

export type ChartSeries = {
  /** Stable within the chart: the publisher's code, or `publisher:quotedBody`. */
  key: string;
  label: string;
  /** Slot of the palette (1–6) with its colour, dash and marker; 0 is the grey of what has no slot. */
  slot: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  /** The label stands at the line's end; without it the series is named in the table and on demand, so that labels stay readable. */
  direct: boolean;
  points: ChartPoint[];
  /** Columns: a fill that means something by itself, such as what figures leave out; without it, fills only tell series apart. */
  fill?: FillStyle;
  /** Lanes: in which lane of a row its figures stand. */
  lane?: number;
};

export type ChartPoint = {
  /** Place on the category axis, in its unit. */
  at: number;
  /** The period or place, as read: "31 December 2024", "Ninewa". */
  category: string;
  /** Null: not reported. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  qualifier: Qualifier;
  /** The value as read, with its qualifier: "more than 100,000", "not reported". */
  text: string;
  /** The same, short, for the drawing: ">100,000". */
  shortText: string;
  preliminary: boolean;
  doubtful: boolean;
  /** No line is drawn from the point before: the series has a gap. */
  gapBefore: boolean;
  /** Stands in the table only: its period is not one of those that are drawn. */
  undrawn?: boolean;
  /** Divided or subtracted by this site from published figures, not published itself. */
  computed?: boolean;
  /** Index in `sources`. */
  source: number;
  /** Identifies the figure in the database that is drawn; null where there is none, or this site computed it. */
  figure: string | null;
  /** Remark on this figure, in the source data's language (English). */
  note: string | null;
};

export type ChartBreak = { at: number /** Number of its note, as read. */; number: string; text: string; seriesKey: string };

export type ChartSource = {
  id: string;
  /** Its number in the list, as read. */
  number: string;
  publisher: string;
  /** By short names, and with the body that the document quotes: "Rudaw, quoting UNHCR". */
  attribution: string;
  /** The same by full names. */
  fullAttribution: string;
  title: string;
  url: string | null;
  /** As read: a day, month or year, or that the document has no date. */
  publishedOn: string;
  /** In the words of its catalogue entry. */
  licence: string;
  /** The same as read. */
  licenceText: string;
  creditLine: string;
  /** Its rows are drawn and not passed on: where its publisher is. Without it, they are. */
  withheld?: { publisherUrl: string | null };
};
