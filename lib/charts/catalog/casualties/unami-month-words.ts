import { isDoubtful, type Observation } from "@/lib/domain/observation";
import type { SameFigures } from "@/lib/domain/same-figures";
import { formatPartialDate } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import type { ChartContext } from "../../definition";
import { toMonthList } from "../../month-list";
import { toValueText } from "../../point";
import { toAttribution } from "../../source-list";
import { listGaps, listMonthsWith, toMonthOf } from "./unami-figures";
import type { GroupName } from "./unami-words";

const SLUG = "unami-casualties-by-month";

type WordsInput = {
  /** What is shown, of one group. */
  figures: readonly SameFigures[];
  /** Months of every group within the years shown. */
  all: readonly Observation[];
  group: string;
  /** The group with most months. */
  most: string;
  toGroup: GroupName;
};

/** How many months there are, the highest of them, how many leave Anbar out, and that no group runs through all. */
export function toMonthSentence(input: WordsInput, context: ChartContext): string {
  const { t, reader } = context;
  const shown = listShown(input);
  const months = [...new Set(shown.map(toMonthOf))].sort();
  const [first = "", last = ""] = [months[0], months.at(-1)];
  const trusted = shown.filter((one) => !isDoubtful(one));
  const highest = (trusted.length > 0 ? trusted : shown).reduce((a, b) => ((b.value ?? -1) > (a.value ?? -1) ? b : a));
  const all = months.length + listGaps(months).length;
  const toMonth = (month: string) => formatPartialDate(month, reader);
  const seen = t(`chart.${SLUG}.seen`, {
    group: input.toGroup(input.group),
    count: months.length,
    text: formatPlain(months.length, reader),
    all,
    allText: formatPlain(all, reader),
    from: toMonth(first),
    to: toMonth(last),
    value: toValueText(highest, "persons", context),
    month: toMonth(toMonthOf(highest)),
  });
  return [seen, toAnbarSentence(shown, context), ...toGroupSentence(input, months.length, context)].join(" ");
}

function listShown({ figures }: WordsInput): Observation[] {
  return figures.flatMap(({ principal, disagreeing }) => [principal, ...disagreeing]);
}

function toAnbarSentence(shown: Observation[], { t, reader }: ChartContext): string {
  const without = listMonthsWith(shown, "without", "some_months").length;
  const unknown = listMonthsWith(shown, "not_known", "not_stated").length;
  return t(`chart.${SLUG}.anbar`, {
    count: without,
    text: formatPlain(without, reader),
    unknown,
    unknownText: formatPlain(unknown, reader),
  });
}

function toGroupSentence({ all, group, most, toGroup }: WordsInput, months: number, { t }: ChartContext): string[] {
  if (new Set(all.map(toMonthOf)).size <= months) return [];
  return [group === most ? t(`chart.${SLUG}.most`) : t(`chart.${SLUG}.notMost`, { most: toGroup(most) })];
}

/** Which months leave Anbar out, of this group and of all; which have no figure; and where documents disagree. */
export function toMonthNotes(input: WordsInput, context: ChartContext): string[] {
  const { t } = context;
  const shown = listShown(input);
  const toNote = (key: "without" | "notKnown" | "notStated" | "withoutAny" | "gaps", months: string[]) =>
    months.length > 0 ? [t(`chart.${SLUG}.${key}`, { months: toMonthList(months, context) })] : [];
  const without = listMonthsWith(shown, "without", "some_months");
  const withoutAny = listMonthsWith(input.all, "without", "some_months");
  return [
    ...toNote("without", without),
    ...toNote("notKnown", listMonthsWith(shown, "not_known")),
    ...toNote("notStated", listMonthsWith(shown, "not_stated")),
    ...toNote("withoutAny", withoutAny.length > without.length ? withoutAny : []),
    ...toNote("gaps", listGaps([...new Set(shown.map(toMonthOf))].sort())),
    ...toDisagreementNote(input, context),
    ...(input.figures.some(({ repeats }) => repeats.length > 0) ? [t(`chart.${SLUG}.repeats`)] : []),
    t("chart.unami.groupsApart"),
    ...(shown.some(({ value }) => value === 0) ? [t("chart.columns.zeroNote")] : []),
    ...(shown.some(({ value }) => value === null) ? [t("chart.columns.missingNote")] : []),
  ];
}

function toDisagreementNote({ figures }: WordsInput, context: ChartContext): string[] {
  const { t, reader } = context;
  const items = figures
    .filter(({ disagreeing }) => disagreeing.length > 0)
    .map(({ principal, disagreeing }) => {
      const said = [principal, ...disagreeing].map((one) =>
        t(`chart.${SLUG}.said`, { value: toValueText(one, "persons", context), publisher: toAttribution(one.source, context) }),
      );
      return t(`chart.${SLUG}.disagreeing`, { month: formatPartialDate(toMonthOf(principal), reader), list: said.join(t("list.comma")) });
    });
  return items.length > 0 ? [t(`chart.${SLUG}.disagree`, { list: items.join(t("list.separator")) })] : [];
}
