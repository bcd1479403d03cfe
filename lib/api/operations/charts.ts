import "server-only";
import { z } from "zod";
import { chartCatalog } from "@/lib/charts/catalog";
import type { ChartSpec } from "@/lib/charts/spec";
import { withoutWithheld } from "@/lib/charts/withheld";
import { drawChart } from "@/lib/export/drawing/draw-chart";
import { exportFormats } from "@/lib/export/export-options";
import { defaultLocale, digitSystems, locales, toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { BadParametersError, buildChart, listChartParameters } from "@/lib/publish/build-chart";
import { toPublicUrl } from "@/lib/publish/public-url";
import { foundCharts } from "@/lib/publish/search-charts";
import { column, defineDocument } from "../operation";
import { editionParameter } from "../parameters";
import { readEdition } from "../read-edition";
import { NotFoundError, ParametersRefused, toShown } from "../refusal";
import { defineTable } from "../table";
import { text, textOrNull } from "./columns";

/** Parameters that every chart understands, with the words of the reader. */
export const readerParameters = {
  locale: z
    .enum(locales)
    .default(defaultLocale)
    .meta({ description: "Language of words and numbers.", examples: ["en"] }),
  digits: z
    .enum(digitSystems)
    .optional()
    .meta({ description: "Digits of texts; those of the language where it is not given.", examples: ["latn"] }),
  edition: editionParameter,
};

/** Names of charts that stand on a page whatever its address asks; others are named by what they are asked for. */
function toChartRow(slug: string): Record<string, string | string[] | null> {
  const t = getTranslator({ locale: defaultLocale, digits: toDefaultDigits(defaultLocale) });
  const page = `/${defaultLocale}/charts/${slug}`;
  return {
    slug,
    name: foundCharts.find((known) => known.slug === slug)?.toName(t) ?? null,
    parameters: listChartParameters(slug),
    spec: toPublicUrl(`/api/v1/charts/${slug}`),
    page: toPublicUrl(page),
    files: exportFormats.map((format) => toPublicUrl(`${page}.${format}`)),
  };
}

const exampleSlug = "idps-over-time";

export const charts = defineTable({
  name: "charts",
  path: "/charts",
  summary: "Charts of this site",
  description: "Every chart with the parameters that it takes, and the addresses of its page, its data and its files.",
  columns: [
    column("slug", text, "Name of the chart in addresses."),
    column("name", textOrNull, "What it shows, in English; null where that depends on its parameters."),
    column("parameters", z.array(text), "Parameters that change it, in all its addresses."),
    column("spec", text, "The chart as plain data."),
    column("page", text, "Its page."),
    column("files", z.array(text), "The chart as files, one a format."),
  ],
  filters: [],
  sortKeys: ["slug"],
  key: ["slug"],
  example: toChartRow(exampleSlug),
  // What answers at `/charts/{slug}` is the chart itself.
  hasAddresses: false,
  load: async () => [...chartCatalog.keys()].map(toChartRow),
});

const specSchema = z
  .looseObject({
    slug: z.string(),
    kind: z.string(),
    locale: z.enum(locales),
    title: z.string(),
    sentence: z.string().describe("The chart in words."),
    edition: z.looseObject({ number: z.int() }),
    parameters: z.record(z.string(), z.string()),
    series: z.array(z.looseObject({ points: z.array(z.looseObject({ value: z.number().nullable() })) })),
    notes: z.array(z.string()),
    sources: z.array(z.looseObject({ title: z.string(), licence: z.string() })),
  })
  .describe("The chart as plain data: figures with qualifiers and ranges, words, axes, breaks, notes and sources.");

const drawnSchema = z
  .looseObject({ spec: specSchema, drawing: z.unknown().nullable(), mapDrawing: z.unknown().nullable() })
  .describe("With `drawing`: the chart together with its drawings, null where there is nothing to draw.");

export const chart = defineDocument({
  name: "chart",
  path: "/charts/{slug}",
  summary: "A chart as plain data",
  description:
    "A chart of `/charts` with its figures, words and sources in one language. It takes the parameters that `/charts` lists for it as well. Rows that may not be passed on are left out, and its list `withheld` says so.",
  pathParameters: {
    slug: z
      .string()
      .regex(/^[a-z0-9-]{1,80}$/)
      .meta({ description: "A slug of `/charts`.", examples: [exampleSlug] }),
  },
  parameters: {
    ...readerParameters,
    drawing: z.enum(["desktop", "phone"]).optional().meta({ description: "Adds the drawing for a page of this size, as SVG." }),
  },
  takesChartParameters: true,
  answer: z.union([specSchema, drawnSchema]),
  load: async ({ locale, digits, edition: number, drawing }, { slug = "" }, given) => {
    if (!chartCatalog.has(slug)) throw new NotFoundError(`There is no chart "${toShown(slug)}".`);
    const edition = await readEdition(number);
    const spec = await build(slug, given, edition, { locale, digits: digits ?? toDefaultDigits(locale) });
    const passedOn = withoutWithheld(spec);
    const body = drawing ? { spec: passedOn, ...(await drawFor(spec, drawing)) } : passedOn;
    return { body, pinned: number !== undefined };
  },
});

async function build(...[slug, given, edition, reader]: Parameters<typeof buildChart>): Promise<ChartSpec> {
  try {
    const spec = await buildChart(slug, given, edition, reader);
    if (spec) return spec;
  } catch (error) {
    if (!(error instanceof BadParametersError)) throw error;
    throw new ParametersRefused(
      error.problems.map(({ name, value }) => ({
        parameter: name,
        detail: `This chart can't be drawn with "${toShown(value)}".`,
        allowed: `what the page /en/charts/${slug} offers`,
      })),
    );
  }
  throw new NotFoundError(`There is no chart "${toShown(slug)}".`);
}

/** Rows that are not passed on are drawn: a picture is no data. */
async function drawFor(spec: ChartSpec, size: "desktop" | "phone") {
  if (spec.emptyMessage !== null) return { drawing: null, mapDrawing: null };
  const [drawing, mapDrawing] = await Promise.all([drawChart(spec, size), spec.map ? drawChart(spec, size, "screen", "map") : null]);
  return { drawing, mapDrawing };
}
