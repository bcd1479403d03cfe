import "server-only";
import { DrawingError } from "@/lib/export/drawing/draw-chart";
import type { ExportFormat } from "@/lib/export/export-options";
import { QueueFullError } from "@/lib/export/workers/worker-pool";
import { FileError } from "@/lib/export/write-file";
import { isolate } from "@/lib/format/isolate";
import { type Locale, toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { BadParametersError } from "./build-chart";
import { ExportRefused } from "./export-address";
import { exportChart } from "./export-file";
import { toRefusal } from "./export-words";
import { toProblem } from "./problem";

const officeType = "application/vnd.openxmlformats-officedocument";
const types: Record<ExportFormat, string> = {
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: `${officeType}.spreadsheetml.sheet`,
  json: "application/json; charset=utf-8",
  pptx: `${officeType}.presentationml.presentation`,
  docx: `${officeType}.wordprocessingml.document`,
  zip: "application/zip",
};

/** What a browser shows by itself; everything else it saves. */
const shown = new Set<ExportFormat>(["svg", "png", "pdf", "json"]);

/** A chart's file as an answer, or in the reader's language why there is none. */
export async function answerWithExport(request: Request, locale: Locale, slug: string, format: ExportFormat): Promise<Response> {
  try {
    const query = new URL(request.url).searchParams;
    const file = await exportChart(slug, format, locale, query);
    const isShown = shown.has(format) && query.get("download") !== "1";
    const headers = {
      "Cache-Control": file.isPinned ? "public, max-age=31536000, immutable" : "public, max-age=0, s-maxage=5",
      ETag: `"${file.tag}"`,
      "Access-Control-Allow-Origin": "*",
      "X-Content-Type-Options": "nosniff",
    };
    if (request.headers.get("if-none-match")?.includes(headers.ETag)) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        ...headers,
        "Content-Type": types[format],
        "Content-Length": String(file.bytes.byteLength),
        "Content-Disposition": `${isShown ? "inline" : "attachment"}; filename="${file.name}"`,
        // A picture opened by itself runs nothing and fetches nothing.
        ...(format === "svg" && { "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; font-src data:" }),
      },
    });
  } catch (error) {
    return explainExportError(error, locale);
  }
}

/** Why there is no file, in the reader's language. What is nobody's mistake but ours is thrown on. */
export function explainExportError(error: unknown, locale: Locale): Response {
  const reader = { locale, digits: toDefaultDigits(locale) };
  const t = getTranslator(reader);
  if (error instanceof ExportRefused) {
    const missing = error.problem === "noChart" || error.problem === "noEdition";
    return toProblem(missing ? 404 : 400, toRefusal(error, reader));
  }
  if (error instanceof BadParametersError) {
    const { name, value } = error.problems[0] ?? { name: "", value: "" };
    return toProblem(400, t("filters.impossible", { name, value: isolate(value) }));
  }
  if (error instanceof QueueFullError) return toProblem(503, t("export.problem.busy"));
  if (error instanceof DrawingError || error instanceof FileError) {
    console.error(error);
    return toProblem(503, t("export.problem.failed"));
  }
  throw error;
}
