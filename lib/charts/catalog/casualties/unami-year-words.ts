import { groupBy } from "@/lib/domain/group-by";
import { isDoubtful, type Observation } from "@/lib/domain/observation";
import type { SumOfMonths, UnsummedYear } from "@/lib/domain/sum-of-months";
import { formatPeriod, formatYear } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import type { ChartContext } from "../../definition";
import { toMonthNames } from "../../month-list";
import { toValueText } from "../../point";
import { type SourceList, toAttribution } from "../../source-list";
import type { GroupName } from "./unami-words";
import { toAnbarOfSum } from "./unami-year-rows";

const SLUG = "unami-casualties-by-year";

/** So many missing months are named; of more, only how many there are. */
const NAMED = 3;

/** Years with fewer months are far from a total, and not worth a line. */
const LEAST_MONTHS = 6;

type WordsInput = {
  published: readonly Observation[];
  sums: readonly SumOfMonths[];
  unsummed: readonly UnsummedYear[];
  /** Figures of later periods that are no years. */
  others: readonly Observation[];
  toGroup: GroupName;
  sources: SourceList;
};

/** The highest published total of each group, and what this site adds. */
export function toYearSentence({ published, sums, toGroup }: WordsInput, context: ChartContext): string {
  const { t, reader } = context;
  const trusted = published.filter((one) => one.value !== null && !isDoubtful(one));
  const highest = [...groupBy(trusted, (one) => one.populationGroup ?? "")].map(([group, members]) => {
    const top = members.reduce((a, b) => ((b.value ?? -1) > (a.value ?? -1) ? b : a));
    const year = formatYear(Number(top.referencePeriodStart.slice(0, 4)), reader);
    return t(`chart.${SLUG}.item`, { group: toGroup(group), value: toValueText(top, "persons", context), year });
  });
  const added = sums.map((sum) =>
    t(`chart.${SLUG}.sumItem`, {
      group: toGroup(sum.months[0]?.populationGroup ?? ""),
      value: toValueText(sum, "persons", context),
      year: formatYear(sum.year, reader),
      anbar: toAnbarOfSum(sum, context),
    }),
  );
  const separator = t("list.separator");
  return [
    ...(highest.length > 0 ? [t(`chart.${SLUG}.highest`, { count: highest.length, list: highest.join(separator) })] : []),
    ...(added.length > 0 ? [t(`chart.${SLUG}.added`, { count: added.length, list: added.join(separator) })] : []),
  ].join(" ");
}

/** How sums are made, which years are not added and why, and later figures of other periods. */
export function toYearNotes({ sums, unsummed, others, toGroup, sources }: WordsInput, context: ChartContext): string[] {
  const { t, reader } = context;
  const separator = t("list.separator");
  const nearly = unsummed.filter(({ usable }) => usable >= LEAST_MONTHS);
  const missing = [...groupBy(nearly, ({ first }) => first.populationGroup ?? "")].map(([group, years]) => {
    const list = years.map((year) => toMissingWords(year, context)).join(separator);
    return t(`chart.${SLUG}.unsummed`, { group: toGroup(group), list });
  });
  const later = others.map((one) => {
    const number = sources.sources[sources.add(one.source)]?.number ?? "";
    return t(`chart.${SLUG}.otherItem`, {
      period: formatPeriod(one.referencePeriodStart, one.referencePeriodEnd, reader),
      value: toValueText(one, "persons", context),
      group: toGroup(one.populationGroup ?? ""),
      publisher: `${toAttribution(one.source, context)} [${number}]`,
    });
  });
  return [
    t(`chart.${SLUG}.apart`),
    ...(sums.length + unsummed.length > 0 ? [t(`chart.${SLUG}.sumRule`)] : []),
    ...missing,
    ...(later.length > 0 ? [t(`chart.${SLUG}.others`, { list: later.join(separator) })] : []),
    t("chart.unami.groupsApart"),
  ];
}

/** "2014 (11 of 12 months; no figure for March)". */
function toMissingWords({ year, usable, unusable, opposite }: UnsummedYear, context: ChartContext): string {
  const { t, reader } = context;
  const reasons = [...groupBy(unusable, ({ why }) => why)].map(([why, members]) => {
    const months = members.map(({ month }) => month);
    if (months.length > NAMED) return t(`chart.${SLUG}.whyMany.${why}`, { count: months.length, text: formatPlain(months.length, reader) });
    return t(`chart.${SLUG}.why.${why}`, { months: toMonthNames(months, context) });
  });
  if (opposite) reasons.push(t(`chart.${SLUG}.opposite`));
  return t(`chart.${SLUG}.missing`, {
    year: formatYear(year, reader),
    count: usable,
    text: formatPlain(usable, reader),
    all: formatPlain(12, reader),
    reasons: reasons.join(t("list.comma")),
  });
}
