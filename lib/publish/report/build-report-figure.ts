import "server-only";
import { chartCatalog } from "@/lib/charts/catalog";
import { getEdition } from "@/lib/data/editions";
import type { Edition } from "@/lib/domain/indicator";
import type { ReportFigure } from "@/lib/domain/report/report-state";
import { formatPlain } from "@/lib/format/number";
import type { Reader } from "@/lib/format/reader";
import { getTranslator } from "@/lib/i18n/translator";
import { BadParametersError, listChartParameters } from "../build-chart";

type AskedFigure = Pick<ReportFigure, "slug" | "parameters" | "edition">;
type Build<Made> = (figure: { slug: string; parameters: Record<string, string>; edition: Edition }) => Promise<Made | null>;

/**
 * Makes something of a report's figure; or says in the report's language why it can't be made any more. What else fails is thrown: then the
 * same may work in a moment.
 */
export async function buildReportFigure<Made>(
  { slug, parameters, edition: pinned }: AskedFigure,
  edition: Edition,
  reader: Reader,
  build: Build<Made>,
): Promise<{ made: Made } | { problem: string }> {
  const t = getTranslator(reader);
  const own = pinned === null ? edition : await getEdition(pinned);
  if (!own) return { problem: t("export.problem.noEdition", { name: formatPlain(pinned ?? 0, reader) }) };
  if (!chartCatalog.has(slug)) return { problem: t("export.problem.noChart", { name: slug }) };
  const names = new Set(listChartParameters(slug));
  const known = Object.fromEntries(Object.entries(parameters).filter(([name]) => names.has(name)));
  try {
    const made = await build({ slug, parameters: known, edition: own });
    return made === null ? { problem: t("export.problem.noChart", { name: slug }) } : { made };
  } catch (error) {
    if (!(error instanceof BadParametersError)) throw error;
    const { name, value } = error.problems[0] ?? { name: "", value: "" };
    return { problem: t("filters.impossible", { name, value }) };
  }
}
