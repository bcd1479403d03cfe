import "server-only";
import type { ReportProblem, ReportState } from "@/lib/domain/report/report-state";
import { reportLimits } from "@/lib/domain/report/report-state";
import { formatNumber } from "@/lib/format/number";
import type { Reader } from "@/lib/format/reader";
import { toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";

/** Whose eyes a report's files are for. */
export function toReportReader({ language, digits }: Pick<ReportState, "language" | "digits">): Reader {
  return { locale: language, digits: digits ?? toDefaultDigits(language) };
}

/** Why something is no report, in the words of a reader of the site. */
export function toProblemSentence(problem: ReportProblem | "empty" | "gone", reader: Reader): string {
  const most = { parts: formatNumber(reportLimits.parts, reader), text: formatNumber(reportLimits.text, reader) };
  return getTranslator(reader)(`report.problem.${problem}`, { ...most, letters: formatNumber(reportLimits.letters, reader) });
}
