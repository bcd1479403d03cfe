import { z } from "zod";
import type { ChartSpec } from "@/lib/charts/spec";
import { withoutWithheld } from "@/lib/charts/withheld";
import { getCurrentEdition, getEdition } from "@/lib/data/editions";
import { DrawingError, drawChart } from "@/lib/export/drawing/draw-chart";
import { defaultLocale, digitSystems, locales, toDefaultDigits } from "@/lib/i18n/locales";
import { BadParametersError, buildChart } from "@/lib/publish/build-chart";
import { toProblem } from "@/lib/publish/problem";

const schema = z.object({
  locale: z.enum(locales).default(defaultLocale),
  digits: z.enum(digitSystems).optional(),
  edition: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "must be the number of an edition")
    .transform(Number)
    .optional(),
  drawing: z.enum(["desktop", "phone"]).optional(),
});

/**
 * A chart as plain data: its ChartSpec, with the figures, words and sources in one language. With `drawing`, the spec together with its drawing
 * for a page at that size: `{ spec, drawing, mapDrawing }`, a drawing null where there is nothing to draw. Rows that may not be passed on are
 * drawn, but left out of the spec, whose list `withheld` says so.
 */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/charts/[slug]">): Promise<Response> {
  const { slug } = await params;
  const raw = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return toProblem(400, `Parameter "${issue?.path.join(".")}": ${issue?.message}.`);
  }
  const { locale, digits, edition: number, drawing } = parsed.data;
  const edition = number === undefined ? await getCurrentEdition() : await getEdition(number);
  if (!edition) return toProblem(404, `There is no edition ${number}.`);
  try {
    const spec = await buildChart(slug, raw, edition, { locale, digits: digits ?? toDefaultDigits(locale) });
    if (!spec) return toProblem(404, `There is no chart "${slug.slice(0, 80)}".`);
    const lifetime = number === undefined ? "public, max-age=0, s-maxage=5" : "public, max-age=31536000, immutable";
    const passedOn = withoutWithheld(spec);
    const answer = drawing ? { spec: passedOn, ...(await drawFor(spec, drawing)) } : passedOn;
    return Response.json(answer, { headers: { "Cache-Control": lifetime, "Access-Control-Allow-Origin": "*" } });
  } catch (error) {
    if (error instanceof BadParametersError) return toProblem(400, `${error.message}.`);
    if (error instanceof DrawingError) return toProblem(503, "The chart can't be drawn just now.");
    throw error;
  }
}

async function drawFor(spec: ChartSpec, size: "desktop" | "phone") {
  if (spec.emptyMessage !== null) return { drawing: null, mapDrawing: null };
  const [drawing, mapDrawing] = await Promise.all([drawChart(spec, size), spec.map ? drawChart(spec, size, "screen", "map") : null]);
  return { drawing, mapDrawing };
}
