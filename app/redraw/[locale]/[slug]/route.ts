import { DrawingError } from "@/lib/export/drawing/draw-chart";
import { isLocale } from "@/lib/i18n/locales";
import { BadParametersError } from "@/lib/publish/build-chart";
import { toProblem } from "@/lib/publish/problem";
import { redrawFigure } from "@/lib/publish/redraw-figure";

/** A figure after a choice, for the page that shows it. It is markup of this release; figures as data are at `/api/v1`. */
export async function GET(request: Request, { params }: RouteContext<"/redraw/[locale]/[slug]">): Promise<Response> {
  const { locale, slug } = await params;
  try {
    const answer = isLocale(locale) ? await redrawFigure(locale, slug, new URL(request.url).searchParams) : null;
    if (answer === null) return toProblem(404, "There is no such figure.");
    return new Response(answer, {
      headers: {
        // Lines of JSON have no type that is compressed everywhere.
        "Content-Type": "text/plain; charset=utf-8",
        "Cache-Control": "public, max-age=300",
        "X-Robots-Tag": "noindex",
      },
    });
  } catch (error) {
    if (error instanceof BadParametersError) return toProblem(400, `${error.message}.`);
    if (error instanceof DrawingError) return toProblem(503, "The figure can't be drawn just now.");
    throw error;
  }
}
