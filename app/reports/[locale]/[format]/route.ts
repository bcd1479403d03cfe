import { isReportFormat } from "@/lib/export/report-export";
import { isLocale } from "@/lib/i18n/locales";
import { toProblem } from "@/lib/publish/problem";
import { answerWithReport } from "@/lib/publish/report/answer-with-report";

/** A report as a file; readers know it as `/{locale}/report.{format}`, with the report in the address or, where it is too long, in the body. */
async function answer(request: Request, { params }: RouteContext<"/reports/[locale]/[format]">): Promise<Response> {
  const { locale, format } = await params;
  if (!isLocale(locale) || !(format === "json" || isReportFormat(format))) return toProblem(404, "There is no such file.");
  return answerWithReport(request, locale, format);
}

export { answer as GET, answer as POST };
