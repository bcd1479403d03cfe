import { groupBy } from "@/lib/domain/group-by";
import { isDoubtful, type Observation } from "@/lib/domain/observation";
import { toBody } from "@/lib/domain/whole-figures";
import { formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import type { ChartContext } from "../../definition";
import { toValueText } from "../../point";
import { type SameCount, toReach } from "./who-is-counted";

/** So many different figures for the same people are named one by one; of more, the ends. */
const MOST_NAMED = 4;

/**
 * "People at the headquarters: 22, by UN News; 23, by Wikipedia. Aid workers: 20, by AWSD." Groups and periods stay apart, and nothing
 * is averaged.
 */
export function toIncidentSentence(counts: SameCount[], unit: string, context: ChartContext): string {
  const { t, reader } = context;
  const sentences = [...groupBy(counts, ({ who }) => who)].flatMap(([group, times]) => {
    const texts = times.flatMap((one) => toTimeText(one, unit, context));
    return texts.length === 0 ? [] : [t("chart.incident-casualties.group", { group, counts: texts.join(t("list.separator")) })];
  });
  const doubtful = counts.flatMap(({ members }) => members).filter(isDoubtful).length;
  if (doubtful > 0) sentences.push(t("chart.readings.doubtful", { count: doubtful, text: formatPlain(doubtful, reader) }));
  return sentences.join(" ");
}

/** "At least 97, by UNAMI (25 October 2019 – 4 November 2019)"; nothing where no figure is to be trusted. */
function toTimeText({ period, members }: SameCount, unit: string, context: ChartContext): string[] {
  const trusted = members.filter((member) => member.value !== null && !isDoubtful(member));
  if (trusted.length === 0) return [];
  const counts = toCountText(trusted, unit, context);
  return [period === "" ? counts : context.t("chart.incident-casualties.during", { counts, period })];
}

function toCountText(members: Observation[], unit: string, context: ChartContext): string {
  const { t, reader } = context;
  const values = [...groupBy(members, (member) => toFigureText(member, unit, context))];
  if (values.length <= MOST_NAMED) {
    return values
      .map(([value, same]) => {
        const bodies = new Set(same.map((one) => toName(toBody(one).shortNames, reader)));
        return t("chart.incident-casualties.by", { value, publisher: [...bodies].join(t("list.comma")) });
      })
      .join(t("list.separator"));
  }
  const counts = t("chart.readings.counts", {
    count: members.length,
    text: formatPlain(members.length, reader),
    bodies: 0,
    bodiesText: "",
  });
  const ends = [...members].sort((a, b) => toReach(a) - toReach(b)).map((member) => toFigureText(member, unit, context));
  return t("chart.incident-casualties.between", { lowest: ends[0] ?? "", highest: ends.at(-1) ?? "", counts });
}

/** The figure with what its source says of it: how exact it is, and that it is not the last word. */
function toFigureText(observation: Observation, unit: string, context: ChartContext): string {
  const value = toValueText(observation, unit, context);
  if (observation.stage !== "preliminary") return value;
  return context.t("chart.incident-casualties.preliminary", { value, stage: context.t("chart.preliminary") });
}
