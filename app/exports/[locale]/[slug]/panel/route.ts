import { renderExportPanel } from "@/lib/export/drawing/draw-chart";
import { isLocale } from "@/lib/i18n/locales";
import { explainExportError } from "@/lib/publish/answer-with-export";
import { readExportAddress } from "@/lib/publish/export-address";
import { loadExportPanel } from "@/lib/publish/export-panel";
import { toProblem } from "@/lib/publish/problem";

/** The panel of a chart's exports as a piece of markup, for the dialog that a figure opens. */
export async function GET(request: Request, { params }: RouteContext<"/exports/[locale]/[slug]/panel">): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return toProblem(404, "There is no such language.");
  try {
    const { parameters, edition, isPinned, reader } = await readExportAddress(slug, locale, new URL(request.url).searchParams);
    const panel = await loadExportPanel(slug, parameters, edition, reader);
    if (!panel) return toProblem(404, "There is no such chart.");
    return new Response(await renderExportPanel(panel, true), {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        // Of the site and no file of the chart: a later release offers more, in other words.
        "Cache-Control": isPinned ? "public, max-age=300" : "public, max-age=0, s-maxage=5",
        "X-Robots-Tag": "noindex",
      },
    });
  } catch (error) {
    return explainExportError(error, locale);
  }
}
