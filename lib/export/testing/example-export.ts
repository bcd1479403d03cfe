import type { ChartSource, ChartSpec } from "@/lib/charts/spec";
import { toExamplePoint, toExampleTrend } from "@/lib/charts/testing/example-specs";
import { toObservation, toPublisher, toSource } from "@/lib/charts/testing/examplia";
import { listWithheld, withoutWithheld } from "@/lib/charts/withheld";
import type { Observation, Source } from "@/lib/domain/observation";
import type { ChartExport } from "../chart-export";
import { exportOptionsSchema } from "../export-options";

const office = toSource(toPublisher("xa-office", "Office of Examplia"), {
  id: "xa-yearbook",
  title: "Yearbook of Examplia",
  publishedOn: "2006",
});
const news: Source = toSource(toPublisher("xa-news", "Examplia News"), {
  id: "xa-news-2006",
  title: 'Displaced, "again"',
  quotedBody: office.publisher,
  publishedOn: "2006-05-03",
  licence: "not stated; facts cited",
  redistributable: "facts_only",
});
const tracker: Source = toSource(
  { ...toPublisher("xa-tracker", "Tracker of Examplia"), url: "https://tracker.example.org" },
  {
    id: "xa-tracker-rows",
    title: "All rows of the tracker",
    redistributable: "no",
  },
);

/**
 * A chart of Examplia as it is taken away, with every kind of figure: exact and open, a range, zero, one not reported, preliminary, doubtful,
 * computed, in the table only; and one of a source whose rows are not passed on, its value 777.
 */
export function toExampleExport(change: Partial<ChartExport> = {}): ChartExport {
  const whole = toWholeSpec();
  const spec = withoutWithheld({ ...whole, withheld: listWithheld(whole) });
  return {
    spec,
    view: "chart",
    options: exportOptionsSchema.parse({}),
    stamp: {
      site: "Indicators of Examplia",
      siteUrl: "https://example.org/en",
      slug: spec.slug,
      edition: 3,
      committedAt: "2031-05-04T22:30:00.000Z",
      editionText: "Edition 3 of 4 May 2031",
      permalink: "https://example.org/en/charts/people-over-time?edition=3",
    },
    drawing: null,
    observations,
    withheld: spec.withheld ?? [],
    ...change,
  };
}

const observations: Observation[] = [
  toObservation("2000-12-31", 900, office, { id: "101" }),
  toObservation("2001-12-31", 0, office, { id: "102", note: "None were left in camps, says the yearbook." }),
  toObservation("2002-12-31", null, office, { id: "103", coverage: "without Port Sample" }),
  toObservation("2003-12-31", 100_000, news, { id: "104", qualifier: "more_than", populationGroup: "refugees", sex: "female" }),
  toObservation("2004-12-31", 450.5, news, { id: "105", lower: 400, upper: 520.25, stage: "preliminary", electionCode: "XA-2004" }),
  toObservation("2005-12-31", 410, news, { id: "106", note: "Doubtful: fits no other figure.", originCode: "XAG01" }),
];

function toWholeSpec(): ChartSpec {
  const spec = toExampleTrend();
  const [first, second] = spec.series;
  if (!first || !second) throw new Error("The example has two series.");
  const [a, b, c, d, e, f] = observations.map((observation, index) =>
    toExamplePoint({
      at: Date.parse(`${observation.referencePeriodEnd}T00:00:00Z`),
      value: observation.value,
      lower: observation.lower,
      upper: observation.upper,
      qualifier: observation.qualifier,
      text: ["900", "0", "not reported", "more than 100,000", "450.5 (range 400 to 520.25)", "410"][index] ?? "",
      preliminary: observation.stage === "preliminary",
      doubtful: observation.id === "106",
      source: observation.source === office ? 0 : 1,
      figure: observation.id,
      note: [observation.coverage, observation.note].filter(Boolean).join(" ") || null,
    }),
  );
  if (!a || !b || !c || !d || !e || !f) throw new Error("The example has six figures.");
  const computed = toExamplePoint({
    at: Date.UTC(2006, 11, 31),
    value: -0.1 - 0.2,
    text: "−0.3 points",
    computed: true,
    note: "Computed by this site: [1] − [2]",
    undrawn: true,
  });
  const withheld = toExamplePoint({ at: Date.UTC(2007, 11, 31), value: 777, source: 2, figure: "107" });
  return {
    ...spec,
    sources: [office, news, tracker].map(toListed),
    notes: ["Lines are not blended."],
    series: [
      { ...first, points: [a, b, c, computed] },
      { ...second, points: [d, e, { ...f, undrawn: true }, withheld] },
    ],
  };
}

function toListed(source: Source, position: number): ChartSource {
  const attribution = source.quotedBody ? `${source.publisher.names.en}, quoting ${source.quotedBody.names.en}` : source.publisher.names.en;
  return {
    id: source.id,
    number: String(position + 1),
    publisher: source.publisher.names.en,
    attribution,
    fullAttribution: attribution,
    title: source.title,
    url: source.url,
    publishedOn: source.publishedOn ?? "date not stated",
    licence: source.licence,
    licenceText: source.licence,
    creditLine: source.publisher.creditLine,
    ...(source.redistributable === "no" ? { withheld: { publisherUrl: source.publisher.url } } : {}),
  };
}

/** The same with a long text in one of each kind of place. */
export function toLongExport(text: string, change: Partial<ChartExport> = {}): ChartExport {
  const exported = toExampleExport(change);
  const [first, ...others] = exported.observations;
  if (!first) throw new Error("The example has figures.");
  const source = { ...first.source, title: text };
  return {
    ...exported,
    spec: { ...exported.spec, title: text, notes: [text] },
    observations: [{ ...first, note: text, source }, ...others],
  };
}

/** The same with a text in place of every text that came with an import. */
export function toHostileExport(text: string, change: Partial<ChartExport> = {}): ChartExport {
  const exported = toExampleExport(change);
  const names = { en: text, ar: text, ckb: text };
  const { spec } = exported;
  return {
    ...exported,
    spec: {
      ...spec,
      title: text,
      sentence: text,
      unit: text,
      notes: [text],
      warning: text,
      breaks: spec.breaks.map((one) => ({ ...one, text })),
      sources: spec.sources.map((source) => ({
        ...source,
        publisher: text,
        attribution: text,
        fullAttribution: text,
        title: text,
        url: text,
        licence: text,
        creditLine: text,
      })),
      series: spec.series.map((series) => ({
        ...series,
        label: text,
        points: series.points.map((point) => ({ ...point, category: text, text, shortText: text, note: text })),
      })),
      withheld: exported.withheld.map(() => ({ publisher: text, url: text, sentence: text })),
    },
    observations: exported.observations.map((observation) => ({
      ...observation,
      coverage: text,
      note: text,
      source: {
        ...observation.source,
        title: text,
        url: text,
        licence: text,
        publisher: { ...observation.source.publisher, names, shortNames: names, licence: text, creditLine: text, url: text },
      },
    })),
    withheld: exported.withheld.map(() => ({ publisher: text, url: text, sentence: text })),
  };
}
