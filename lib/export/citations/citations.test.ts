import { beforeAll, describe, expect, test } from "vitest";
import type { ChartSource, ChartSpec } from "@/lib/charts/spec";
import { toExamplePoint, toExampleTrend } from "@/lib/charts/testing/example-specs";
import type { Observation, Publisher, Source } from "@/lib/domain/observation";
import type { ExportStamp } from "../chart-export";
import { toChartCitations, toObservationCitations } from "./citations";

const stamp: ExportStamp = {
  site: "Indicators of Examplia",
  siteUrl: "https://example.org",
  slug: "displaced-in-examplia",
  edition: 3,
  committedAt: "2026-11-24T10:00:00Z",
  editionText: "Edition 3 of 24 November 2026",
  permalink:
    "https://example.org/en/charts/displaced-in-examplia?edition=3&from=2003-01-01&location=XA-01&population_group=idps_protracted&to=2006-12-31",
};

const english = { locale: "en", digits: "latn" } as const;

function toSource(publisher: string, number: number): ChartSource {
  return {
    id: `xa-${number}`,
    number: String(number),
    publisher,
    attribution: publisher,
    fullAttribution: publisher,
    title: `Yearbook ${number}`,
    url: null,
    publishedOn: "2006",
    licence: "CC BY 4.0",
    licenceText: "CC BY 4.0",
    creditLine: publisher,
  };
}

function toExport(change: Partial<ChartSpec> = {}, observations: Observation[] = []) {
  return { spec: toExampleTrend(change), stamp, observations };
}

function toPublisher(code: string, en: string, ar: string | null = null): Publisher {
  const names = { en, ar, ckb: null };
  return {
    code,
    names,
    shortNames: names,
    url: null,
    licence: "CC BY 4.0",
    licenceUrl: null,
    redistributable: "yes",
    creditLine: en,
    activeUntil: null,
  };
}

const yearbook: Source = {
  id: "xa-news-2006",
  publisher: toPublisher("xa-news", "Examplia News", "أخبار إكزامبليا"),
  quotedBody: toPublisher("xa-office", "Office of Examplia", "مكتب إكزامبليا"),
  title: "Fewer people displaced",
  url: "https://news.example.org/2006",
  publishedOn: "2006-03",
  licence: "CC BY 4.0",
  redistributable: "yes",
};

const figure: Observation = {
  id: "1",
  indicatorCode: "xa_displaced",
  locationCode: "XA",
  referencePeriodStart: "2006-01-31",
  referencePeriodEnd: "2006-01-31",
  value: 1000,
  lower: null,
  upper: null,
  qualifier: "more_than",
  populationGroup: null,
  sex: null,
  ageGroup: null,
  shelterType: null,
  cause: null,
  denominator: null,
  votingScope: null,
  stage: null,
  originCode: null,
  electionCode: null,
  incidentCode: null,
  source: yearbook,
  coverage: null,
  note: null,
  fromEdition: 1,
  untilEdition: null,
};
const figureWords = { title: "Displaced people, Examplia, 31 January 2006", value: "more than 1,000" };

// The library is loaded with the first citation, which takes a busy machine a while.
beforeAll(async () => {
  await toChartCitations(toExport());
}, 180_000);

describe("a chart", () => {
  test("is cited in a sentence by who published its figures first, then by this site, edition and permanent address", async () => {
    const { sentence } = await toChartCitations(toExport());
    expect(sentence).toBe(
      `Office of Examplia: “People displaced within Examplia”. Indicators of Examplia. Edition 3 of 24 November 2026. ${stamp.permalink}`,
    );
  });

  test("is cited in APA and Chicago style", async () => {
    const { apa, chicago } = await toChartCitations(toExport());
    expect(apa).toBe(
      `Office of Examplia. (2026). People displaced within Examplia (Version 3) [Dataset]. Indicators of Examplia. ${stamp.permalink}`,
    );
    expect(chicago).toBe(
      `Office of Examplia. 2026. “People displaced within Examplia.” Data set, edition 3. Indicators of Examplia, November 24. ${stamp.permalink}.`,
    );
  });

  test("is cited in APA style as the library's own, complete style has it", { timeout: 180_000 }, async () => {
    const { Cite } = await import("@citation-js/core");
    for (const offices of [1, 2, 3, 20, 25]) {
      const sources = Array.from({ length: offices }, (_, index) => toSource(`Office ${index + 1}`, index + 1));
      const { apa, cslJson } = await toChartCitations(toExport({ sources, series: [] }));
      const cite = new Cite(JSON.parse(cslJson), { generateGraph: false });
      expect(apa).toBe(cite.format("bibliography", { format: "text", template: "apa", lang: "en-US" }).trim());
    }
  });

  test("has its whole address on one line of RIS, and no day of access", async () => {
    const { ris } = await toChartCitations(toExport());
    const lines = ris.trimEnd().split("\n");
    expect(lines).toContain(`UR  - ${stamp.permalink}`);
    expect(lines).toContain("AU  - Office of Examplia");
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-/);
    expect(ris).not.toContain("Y2  -");
  });

  test("is CSL-JSON with this site as the place", async () => {
    const { cslJson } = await toChartCitations(toExport());
    expect(JSON.parse(cslJson)).toMatchObject([
      {
        type: "dataset",
        author: [{ literal: "Office of Examplia" }],
        version: "3",
        issued: { "date-parts": [[2026, 11, 24]] },
        publisher: "Indicators of Examplia",
        URL: stamp.permalink,
      },
    ]);
  });

  test("names the publisher of most figures first", async () => {
    const spec = toExampleTrend({ sources: [toSource("First Office", 1), toSource("Second Office", 2)] });
    const points = [0, 1, 1].map((source, at) => toExamplePoint({ at, value: 1, source }));
    const series = spec.series.slice(0, 1).map((one) => ({ ...one, points }));
    const { sentence, apa } = await toChartCitations(toExport({ ...spec, series }));
    expect(sentence).toMatch(/^Second Office; First Office: /);
    expect(apa).toMatch(/^Second Office & First Office\. \(2026\)/);
  });

  test("of many publishers names some in its sentence and counts the others; styles shorten as they do", async () => {
    const sources = Array.from({ length: 12 }, (_, index) => toSource(`Office ${index + 1}`, index + 1));
    const { sentence, chicago, bibtex } = await toChartCitations(toExport({ sources, series: [] }));
    expect(sentence).toMatch(/^Office 1; Office 2; Office 3; Office 4; and 8 others: /);
    expect(chicago).toMatch(/^Office 1, Office 2, Office 3, Office 4, Office 5, Office 6, Office 7, et al\. 2026/);
    expect(bibtex).toContain("{Office 12}");
  });

  test("credits the body that a document quotes before the document", async () => {
    const { apa } = await toChartCitations(toExport({ sources: [toSource("Examplia News", 1)] }, [{ ...figure, source: yearbook }]));
    expect(apa).toMatch(/^Office of Examplia & Examplia News\. /);
  });

  test("without any figure is cited as this site's", async () => {
    const { sentence, apa, chicago } = await toChartCitations(toExport({ sources: [], series: [] }));
    expect(sentence).toMatch(/^“People displaced within Examplia”\. Indicators of Examplia\./);
    expect(apa).toContain("People displaced within Examplia");
    expect(chicago).toMatch(/^Indicators of Examplia\. 2026\./);
  });

  test("keeps Arabic letters in every format", async () => {
    const title = "النازحون في إكزامبليا";
    const citations = await toChartCitations(
      toExport({ locale: "ar", direction: "rtl", digits: "arab", title, sources: [toSource("مكتب إكزامبليا", 1)] }),
    );
    for (const text of Object.values(citations)) {
      expect(text).toContain(title);
      expect(text).toContain("مكتب إكزامبليا");
    }
    expect(JSON.parse(citations.cslJson)[0].language).toBe("ar");
  });

  test("with a hostile title stays one entry, on one line a field", async () => {
    const title = 'A\nTY  - BOOK\r\n}, url = {https://evil.example} \u202eb\ud800 <script>"x"</script>';
    const { ris, bibtex, cslJson } = await toChartCitations(toExport({ title }));
    expect(ris.match(/^TY {2}-/gm)).toHaveLength(1);
    expect(bibtex.match(/^\turl =/gm)).toHaveLength(1);
    expect(bibtex).toContain("\\textbraceright{}");
    expect(cslJson).not.toMatch(/\u202e|\\ud800/);
  });

  test("is cited by the same texts every time, and two charts of one slug by two names", async () => {
    expect(await toChartCitations(toExport())).toEqual(await toChartCitations(toExport()));
    const other = { ...toExport(), stamp: { ...stamp, permalink: "https://example.org/en/charts/displaced-in-examplia?edition=3" } };
    const [one, two] = await Promise.all([toChartCitations(toExport()), toChartCitations(other)]);
    expect(JSON.parse(one.cslJson)[0].id).not.toBe(JSON.parse(two.cslJson)[0].id);
  });
});

describe("a figure", () => {
  test("is cited by its document, as exactly as its source has it, then by this site", async () => {
    const { sentence } = await toObservationCitations(figure, figureWords, stamp, english);
    expect(sentence).toBe(
      "Examplia News, quoting Office of Examplia, “Fewer people displaced” (March 2006) https://news.example.org/2006. " +
        `Figure: Displaced people, Examplia, 31 January 2006: more than 1,000. Indicators of Examplia. Edition 3 of 24 November 2026. ${stamp.permalink}`,
    );
  });

  test("names quoted body and publisher as its authors, and when the document came out", async () => {
    const { apa, bibtex, cslJson } = await toObservationCitations(figure, figureWords, stamp, english);
    expect(apa).toMatch(/^Office of Examplia & Examplia News\. \(2026\)\. Displaced people, Examplia, 31 January 2006: more than 1,000/);
    expect(apa).toMatch(/\(Original work published 2006\)$/);
    expect(bibtex).toContain("author = {{Office of Examplia} and {Examplia News}}");
    expect(JSON.parse(cslJson)[0]["original-date"]).toEqual({ "date-parts": [[2006, 3]] });
  });

  test("is cited in Arabic with the names of the catalogue", async () => {
    const { sentence, apa } = await toObservationCitations(figure, figureWords, stamp, { locale: "ar", digits: "arab" });
    expect(sentence).toContain("أخبار إكزامبليا");
    expect(sentence).toContain("آذار");
    expect(apa).toMatch(/^مكتب إكزامبليا & أخبار إكزامبليا\./);
  });
});
