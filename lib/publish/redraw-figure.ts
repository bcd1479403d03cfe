import { CODE } from "@/lib/domain/code";
import "server-only";
import { z } from "zod";
import { type FigureRest, writeAnswer } from "@/components/figure/figure-answer";
import type { FigurePartName } from "@/components/figure/figure-part-names";
import type { PartDrawing } from "@/components/figure/figure-parts";
import type { ChartSpec, ChartView } from "@/lib/charts/spec";
import { withoutWithheld } from "@/lib/charts/withheld";
import { getEdition } from "@/lib/data/editions";
import { drawChart, renderFigureParts } from "@/lib/export/drawing/draw-chart";
import { digitSystems, type Locale } from "@/lib/i18n/locales";
import { toSitePath } from "@/lib/site-path";
import { buildChart } from "./build-chart";

const sizes = ["desktop", "phone"] as const;
type Size = (typeof sizes)[number];

const schema = z.object({
  digits: z.enum(digitSystems),
  edition: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
  id: z.string().regex(CODE),
  pinned: z.literal("1").optional(),
  drawing: z.enum(sizes),
});

/** Where a page asks for one of its figures anew; a choice's parameters and the drawing's size follow. */
export function toAnswerPath(spec: ChartSpec): string {
  const query = new URLSearchParams({ digits: spec.digits, edition: String(spec.edition.number), id: spec.id });
  if (spec.edition.isPinned) query.set("pinned", "1");
  return toSitePath(`/redraw/${spec.locale}/${spec.slug}?${query}`);
}

/**
 * A figure after a choice, as its page sets it in place of what it shows. Rows that are not passed on are drawn, but stand in no table.
 *
 * @returns null where there is no such chart or edition, or where the address is none that a page asks for
 * @throws BadParametersError where a parameter does not meet the chart's schema
 */
export async function redrawFigure(locale: Locale, slug: string, query: URLSearchParams): Promise<string | null> {
  const raw = Object.fromEntries(query);
  const asked = schema.safeParse(raw);
  if (!asked.success) return null;
  const { digits, id, drawing } = asked.data;
  const edition = await getEdition(asked.data.edition);
  const built = edition && (await buildChart(slug, raw, edition, { locale, digits }));
  if (!built) return null;
  // A figure keeps its name on the page, whatever is chosen in it.
  const spec = { ...built, id, edition: { ...built.edition, isPinned: asked.data.pinned !== undefined } };
  const { stage, ...rest } = await makeFigureParts(spec, [drawing], withoutWithheld(spec));
  const { title, sentence, controls } = spec;
  return writeAnswer({ title, sentence, controls, stage }, rest satisfies FigureRest);
}

/**
 * What stands below a figure's controls, with drawings for one size of page or for both.
 *
 * @param told what notes and table are made from
 */
export async function makeFigureParts(spec: ChartSpec, wanted: Size[], told = spec): Promise<Record<FigurePartName, string>> {
  const draw = (view: ChartView) => Promise.all(wanted.map((size) => drawPart(spec, size, view, wanted.length > 1)));
  const drawings = spec.emptyMessage === null ? { chart: await draw("chart"), map: spec.map && (await draw("map")) } : null;
  return renderFigureParts({ spec: told, drawings, specHref: toSpecPath(spec) });
}

async function drawPart(spec: ChartSpec, size: Size, view: ChartView, isOneOfTwo: boolean): Promise<PartDrawing> {
  const svg = await drawChart(spec, size, "screen", view);
  return isOneOfTwo ? { svg, size } : { svg };
}

/** Address of a chart's data, pinned to its edition so that it may be cached for ever. */
function toSpecPath(spec: ChartSpec): string {
  const query = new URLSearchParams({
    ...spec.parameters,
    locale: spec.locale,
    digits: spec.digits,
    edition: String(spec.edition.number),
  });
  return toSitePath(`/api/v1/charts/${spec.slug}?${query}`);
}
