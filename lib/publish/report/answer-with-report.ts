import "server-only";
import { createHash } from "node:crypto";
import type { ReportState } from "@/lib/domain/report/report-state";
import { DrawingError } from "@/lib/export/drawing/draw-chart";
import type { ReportFormat } from "@/lib/export/report-export";
import { QueueFullError } from "@/lib/export/workers/worker-pool";
import { FileError } from "@/lib/export/write-file";
import { formatPlain } from "@/lib/format/number";
import { type Locale, toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { toSitePath } from "@/lib/site-path";
import { toProblem } from "../problem";
import { describeReport } from "./describe-report";
import { readAskedReport, readReportEdition } from "./read-report";
import { findReportFile, makeReportFile, type ReportFile } from "./report-file";
import { toProblemSentence } from "./report-words";
import { streamReport } from "./stream-report";

const officeType = "application/vnd.openxmlformats-officedocument";
const types: Record<ReportFormat, string> = {
  docx: `${officeType}.wordprocessingml.document`,
  pptx: `${officeType}.presentationml.presentation`,
  pdf: "application/pdf",
  zip: "application/zip",
};

/**
 * A report's file as an answer, or in the reader's language why there is none; as `json` what its page says of it. Where the request takes
 * `application/x-ndjson`, a line for each step, of which the last leads to the file.
 */
export async function answerWithReport(request: Request, locale: Locale, format: ReportFormat | "json"): Promise<Response> {
  const reader = { locale, digits: toDefaultDigits(locale) };
  const made = new URL(request.url).searchParams.get("file");
  if (made !== null && format !== "json") {
    const file = findReportFile(made.slice(0, 100));
    return file ? toFileResponse(file, format, "no-store") : toProblem(404, toProblemSentence("gone", reader));
  }
  const report = await readAskedReport(request);
  if (typeof report === "string") return toProblem(400, toProblemSentence(report, reader));
  if (report.parts.length === 0) return toProblem(400, toProblemSentence("empty", reader));
  const edition = await readReportEdition(report);
  if (!edition) {
    return toProblem(404, getTranslator(reader)("export.problem.noEdition", { name: formatPlain(report.edition ?? 0, reader) }));
  }
  try {
    if (format === "json")
      return Response.json(await describeReport(report, edition), { headers: { "Cache-Control": toLifetime(request, report, false) } });
    if (request.headers.get("accept")?.includes("application/x-ndjson")) {
      return streamReport(report, (work) => makeReportFile(report, edition, format, work), {
        toHref: ({ tag }) => toSitePath(`/${locale}/report.${format}?file=${tag}`),
        toSentence: (error) => toFailure(error, locale),
        signal: request.signal,
      });
    }
    const file = await makeReportFile(report, edition, format, { signal: request.signal });
    const answer = toFileResponse(file, format, toLifetime(request, report, file.isWhole));
    const tag = answer.headers.get("etag") ?? "";
    if (!request.headers.get("if-none-match")?.includes(tag)) return answer;
    return new Response(null, { status: 304, headers: { "Cache-Control": answer.headers.get("cache-control") ?? "", ETag: tag } });
  } catch (error) {
    // Nobody listens any longer.
    if (request.signal.aborted) return new Response(null, { status: 408 });
    return toProblem(503, toFailure(error, locale));
  }
}

/** What is pinned and whole never changes. */
function toLifetime({ method }: Request, { edition }: ReportState, isWhole: boolean): string {
  if (method === "POST") return "no-store";
  return edition === null || !isWhole ? "public, max-age=0, s-maxage=5" : "public, max-age=31536000, immutable";
}

/** What may be different in a moment, in words; anything else is thrown. */
function toFailure(error: unknown, locale: Locale): string {
  const t = getTranslator({ locale, digits: toDefaultDigits(locale) });
  if (error instanceof QueueFullError) return t("export.problem.busy");
  if (!(error instanceof DrawingError || error instanceof FileError)) throw error;
  console.error(error);
  return t("export.problem.failed");
}

function toFileResponse({ bytes, name }: ReportFile, format: ReportFormat, lifetime: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Cache-Control": lifetime,
      // By the bytes: another release may write the same report with others.
      ETag: `"${createHash("sha256").update(bytes).digest("base64url")}"`,
      "Access-Control-Allow-Origin": "*",
      "X-Content-Type-Options": "nosniff",
      "Content-Type": types[format],
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
