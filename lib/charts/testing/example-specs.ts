import type { ChartPoint, ChartSeries, ChartSpec } from "../spec";

/** Charts of Examplia, an invented country, for tests of drawings; no figure here is anyone's. */
const base: Omit<ChartSpec, "slug" | "id" | "kind" | "categoryAxis" | "valueAxis" | "series" | "unit" | "breaks"> = {
  locale: "en",
  direction: "ltr",
  digits: "latn",
  edition: { number: 3, text: "Edition 3" },
  parameters: {},
  title: "People displaced within Examplia",
  sentence: "Two bodies count them; both counts fell after 2003.",
  map: null,
  comparability: null,
  notes: [],
  sources: [
    {
      id: "xa-2006",
      number: "1",
      publisher: "Office of Examplia",
      attribution: "Office of Examplia",
      fullAttribution: "Office of Examplia",
      title: "Yearbook 2006",
      url: null,
      publishedOn: "2006",
      licence: "CC BY 4.0",
      licenceText: "CC BY 4.0",
      creditLine: "Office of Examplia",
    },
  ],
  controls: [],
  tableHeadings: { category: "Day", series: "Publisher", value: "People", source: "Source", note: "Note" },
  headings: { table: "", tableCaption: "", breaks: "", notes: "", sources: "", sourcesSummary: "", licence: "Licence:" },
  labels: {
    preliminary: "preliminary",
    doubtful: "doubtful",
    keyboardHint: "Arrow keys go through the figures.",
    source: "Source",
    note: "Note",
  },
  actions: { export: "Export", cite: "Cite", embed: "Embed", report: "Add to report" },
  emptyMessage: null,
};

export function toExamplePoint(point: Partial<ChartPoint> & { at: number; value: number | null }): ChartPoint {
  const text = point.value === null ? "not reported" : String(point.value);
  return {
    category: new Date(point.at).toISOString().slice(0, 10),
    lower: null,
    upper: null,
    qualifier: "exact",
    text,
    shortText: text,
    preliminary: false,
    doubtful: false,
    gapBefore: false,
    source: 0,
    figure: null,
    note: null,
    ...point,
  };
}

const toDay = (year: number) => Date.UTC(year, 11, 31);
const years = [2000, 2002, 2004, 2006, 2008];

/** Two lines: one with a gap and a year not reported, one short with a range, an open end and a preliminary figure. */
export function toExampleTrend(change: Partial<ChartSpec> = {}): ChartSpec {
  const office: ChartSeries = {
    key: "office",
    label: "Office of Examplia",
    slot: 1,
    direct: true,
    points: [
      toExamplePoint({ at: toDay(2000), value: 900 }),
      toExamplePoint({ at: toDay(2001), value: 950 }),
      toExamplePoint({ at: toDay(2002), value: null }),
      toExamplePoint({ at: toDay(2003), value: 700 }),
      toExamplePoint({ at: toDay(2004), value: 640 }),
      toExamplePoint({ at: toDay(2007), value: 410, gapBefore: true, shortText: "≈410" }),
    ],
  };
  const agency: ChartSeries = {
    key: "agency",
    label: "Agency B",
    slot: 2,
    direct: true,
    points: [
      toExamplePoint({ at: toDay(2004), value: 500, qualifier: "more_than", shortText: ">500" }),
      toExamplePoint({ at: toDay(2005), value: 450, lower: 400, upper: 520 }),
      toExamplePoint({ at: toDay(2007), value: 380, preliminary: true }),
    ],
  };
  return {
    ...base,
    slug: "people-over-time",
    id: "people-over-time",
    kind: "trend",
    unit: "people",
    categoryAxis: {
      kind: "time",
      title: "Day",
      domain: [Date.UTC(2000, 0, 1), Date.UTC(2008, 0, 1)],
      ticks: years.map((year, index) => ({ at: Date.UTC(year, 0, 1), label: String(year), minor: index % 2 === 1 })),
    },
    valueAxis: { domain: [0, 1000], ticks: [0, 250, 500, 750, 1000].map((at) => ({ at, label: String(at), minor: at % 500 !== 0 })) },
    series: [office, agency],
    breaks: [{ at: Date.UTC(2003, 5, 1), number: "1", text: "Households count five people from here on.", seriesKey: "office" }],
    ...change,
  };
}

/** Four provinces, one of them not reported. */
export function toExampleBars(change: Partial<ChartSpec> = {}): ChartSpec {
  const values = [800, 500, 120, null];
  const names = ["Upper Examplia", "Lower Examplia", "Port Sample", "Outer Isles"];
  return {
    ...base,
    slug: "people-by-province",
    id: "people-by-province",
    kind: "bars",
    unit: "people",
    categoryAxis: { kind: "places", title: "Province", domain: [0, 4], ticks: names.map((label, at) => ({ at, label, minor: false })) },
    valueAxis: { domain: [0, 1000], ticks: [0, 500, 1000].map((at) => ({ at, label: String(at), minor: false })) },
    series: [
      {
        key: "office",
        label: "Office of Examplia",
        slot: 1,
        direct: true,
        points: values.map((value, at) => toExamplePoint({ at, value, category: names[at] ?? "" })),
      },
    ],
    breaks: [],
    ...change,
  };
}

/** As many figures as a drawing is likely to hold: ten years of months from four bodies. */
export function toExampleMonths(): ChartSpec {
  const start = Date.UTC(2000, 0, 31);
  const month = 30.44 * 24 * 60 * 60 * 1000;
  const series = ([1, 2, 3, 4] as const).map(
    (slot): ChartSeries => ({
      key: `body-${slot}`,
      label: `Body ${slot}`,
      slot,
      direct: true,
      points: Array.from({ length: 120 }, (_, index) =>
        toExamplePoint({ at: Math.round(start + index * month), value: 200 + slot * 120 + ((index * 37 * slot) % 91) }),
      ),
    }),
  );
  return toExampleTrend({
    slug: "people-by-month",
    id: "people-by-month",
    series,
    categoryAxis: { ...toExampleTrend().categoryAxis, domain: [Date.UTC(2000, 0, 1), Date.UTC(2010, 0, 1)] },
  });
}
