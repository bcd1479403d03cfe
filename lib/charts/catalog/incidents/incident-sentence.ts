import { isDoubtful, type Observation } from "@/lib/domain/observation";
import { toBodyCode } from "@/lib/domain/whole-figures";
import { formatPlain } from "@/lib/format/number";
import type { ChartContext } from "../../definition";
import { toValueText } from "../../point";
import { toAttribution } from "../../source-list";
import { type SameCount, toReach } from "./who-is-counted";

/**
 * "People at the headquarters: between 22 and 23, by 3 counts. Aid workers: 20, by Humanitarian Outcomes." Groups and periods stay
 * apart, and nothing is averaged.
 */
export function toIncidentSentence(counts: SameCount[], unit: string, context: ChartContext): string {
  const { t, reader } = context;
  const sentences = counts.flatMap(({ who, period, members }) => {
    const trusted = members.filter((member) => member.value !== null && !isDoubtful(member));
    const [first] = trusted;
    if (!first) return [];
    const group = period === "" ? who : t("chart.incident-casualties.whoWhen", { who, period });
    return [t("chart.incident-casualties.group", { group, counts: toCountText(first, trusted, unit, context) })];
  });
  const doubtful = counts.flatMap(({ members }) => members).filter(isDoubtful).length;
  if (doubtful > 0) sentences.push(t("chart.readings.doubtful", { count: doubtful, text: formatPlain(doubtful, reader) }));
  return sentences.join(" ");
}

function toCountText(first: Observation, members: Observation[], unit: string, context: ChartContext): string {
  const { t, reader } = context;
  if (members.length === 1) {
    const publisher = toAttribution(first.source, context);
    return t("chart.incident-casualties.by", { value: toValueText(first, unit, context), publisher });
  }
  const bodies = new Set(members.map(toBodyCode)).size;
  const counts = t("chart.readings.counts", {
    count: members.length,
    text: formatPlain(members.length, reader),
    bodies: bodies < members.length ? bodies : 0,
    bodiesText: formatPlain(bodies, reader),
  });
  const lowest = members.reduce((a, b) => (toReach(b) < toReach(a) ? b : a));
  const highest = members.reduce((a, b) => (toReach(b) > toReach(a) ? b : a));
  const ends = { lowest: toValueText(lowest, unit, context), highest: toValueText(highest, unit, context), counts };
  if (ends.lowest === ends.highest) return t("chart.incident-casualties.same", { value: ends.lowest, counts });
  return t("chart.incident-casualties.between", ends);
}
