import { toMonthRuns } from "@/lib/domain/months";
import { formatYear } from "@/lib/format/day";
import type { ChartContext } from "./definition";

/** Runs of three months and more are written from the first to the last. */
const SHORTEST_RUN = 3;

type WordContext = Pick<ChartContext, "t" | "reader">;

/** Months (`YYYY-MM`) as read, gathered by year: "2014: January, February, April–October; 2015: March". */
export function toMonthList(months: readonly string[], { t, reader }: WordContext): string {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].sort();
  const items = years.map((year) =>
    t("chart.monthList.ofYear", {
      year: formatYear(Number(year), reader),
      months: toMonthNames(
        months.filter((month) => month.startsWith(year)),
        { t, reader },
      ),
    }),
  );
  return items.join(t("list.separator"));
}

/** Months of one year by their names alone: "January, February, April–October". */
export function toMonthNames(months: readonly string[], { t }: WordContext): string {
  const toName = (month: string) => t(`date.months.${String(Number(month.slice(5))) as "1"}`);
  const runs = toMonthRuns(months).flatMap(({ from, to }) => {
    if (Number(to.slice(5)) - Number(from.slice(5)) + 1 < SHORTEST_RUN) return [...new Set([from, to])].map(toName);
    return [t("chart.monthList.run", { from: toName(from), to: toName(to) })];
  });
  return runs.join(t("list.comma"));
}
