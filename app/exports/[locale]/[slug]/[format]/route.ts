import { isExportFormat } from "@/lib/export/export-options";
import { isLocale } from "@/lib/i18n/locales";
import { answerWithExport } from "@/lib/publish/answer-with-export";
import { toProblem } from "@/lib/publish/problem";

/** A chart as a file; readers know it as `/{locale}/charts/{slug}.{format}`. */
export async function GET(request: Request, { params }: RouteContext<"/exports/[locale]/[slug]/[format]">): Promise<Response> {
  const { locale, slug, format } = await params;
  if (!isLocale(locale) || !isExportFormat(format)) return toProblem(404, "There is no such file.");
  return answerWithExport(request, locale, slug, format);
}
