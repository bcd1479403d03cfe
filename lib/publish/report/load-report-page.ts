import "server-only";
import type { ReportChoices } from "@/components/report/report-fields";
import { type ReportTexts, reportTextNames } from "@/components/report/report-texts";
import type { ChartSpec } from "@/lib/charts/spec";
import { getCurrentEdition } from "@/lib/data/editions";
import { parseReportCode } from "@/lib/domain/report/report-code";
import { type ReportProblem, type ReportState, toEmptyReport } from "@/lib/domain/report/report-state";
import { reportFormats } from "@/lib/export/report-export";
import { formatPlain } from "@/lib/format/number";
import { digitSystems, locales } from "@/lib/i18n/locales";
import { type PageState, toOnly } from "../page-state";
import { describeReport } from "./describe-report";
import { drawReport } from "./draw-report";
import { readReportEdition, withEdition } from "./read-report";
import { toProblemSentence } from "./report-words";

/** What the page of a report is made from: the report of its address, what is said of its figures, and all words. */
export async function loadReportPage(state: PageState) {
  const { t, reader, locale, digits } = state;
  const code = toOnly(state.parameters.r);
  const asked = code === "" ? null : parseReportCode(code);
  const report = isReport(asked) ? withEdition(asked, toOnly(state.parameters.edition) || null) : null;
  const [edition, current] = await Promise.all([readReportEdition(report ?? toEmptyReport(locale)), getCurrentEdition()]);
  const noEdition = edition === null ? t("export.problem.noEdition", { name: formatPlain(report?.edition ?? 0, reader) }) : "";
  const figures = new Map<string, ChartSpec>();
  const onFigure = (spec: ChartSpec, { picture }: { picture: string }) => picture !== "" && figures.set(picture, spec);
  const description = report && edition ? await describeReport(report, edition, onFigure) : null;
  return {
    given: report,
    givenCode: report ? code : "",
    problem: typeof asked === "string" ? toProblemSentence(asked, reader) : noEdition,
    description,
    drawings: await drawReport(figures),
    language: locale,
    digits,
    texts: toReportTexts(state),
    formats: Object.fromEntries(reportFormats.map((format) => [format, t(`report.format.${format}`)])) as Record<
      (typeof reportFormats)[number],
      string
    >,
    choices: {
      languages: locales.map((value) => ({ value, label: t(`languages.${value}`) })),
      digits: digitSystems.map((value) => ({ value, label: t(`digitNames.${value}`) })),
      edition: current?.number ?? state.edition.number,
      pageDigits: digits,
    } satisfies ReportChoices,
  };
}

function isReport(asked: ReportState | ReportProblem | null): asked is ReportState {
  return asked !== null && typeof asked !== "string";
}

/** Places to be filled in the browser stay as they are. */
const places = Object.fromEntries(
  ["number", "count", "position", "name", "action", "reason", "most"].map((name) => [name, `{${name}}`]),
) as Record<"number" | "count" | "position" | "name" | "action" | "reason" | "most", string>;

function toReportTexts({ t }: PageState): ReportTexts {
  const texts = Object.fromEntries(reportTextNames.map((name) => [name, t(`report.${name}`, places)]));
  return {
    ...(texts as Record<(typeof reportTextNames)[number], string>),
    figure: t("exportDocument.figure"),
    failed: t("export.problem.failed"),
    listSeparator: t("list.separator"),
  };
}
