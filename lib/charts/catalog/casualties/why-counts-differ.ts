import type { SeriesBreak } from "@/lib/domain/indicator";
import type { Observation } from "@/lib/domain/observation";
import { toBodyCode } from "@/lib/domain/whole-figures";
import { formatDay } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import type { ChartContext } from "../../definition";
import type { ChartComparability } from "../../spec";

/** Counters of whose way of counting something can be said, in the order in which it is said. */
const counters = [
  ["unami", "unami"],
  ["iraq-body-count", "iraqBodyCount"],
  ["ucdp", "ucdp"],
  ["iraqi-ministries", "ministries"],
] as const;

/** As the data says that a figure leaves out Anbar for part of its time. */
const PARTLY_WITHOUT_ANBAR = "Anbar missing";
const WITH_ANBAR = "with Anbar";

/** That counts of deaths are of different things, what each counter counts, and what was left out or changed in the time shown. */
export function toWhyCountsDiffer(observations: Observation[], context: ChartContext, breaks: SeriesBreak[] = []): ChartComparability {
  const { t, reader } = context;
  const bodies = new Set(observations.map(toBodyCode));
  const reasons = counters.flatMap(([code, name]) => (bodies.has(code) ? [t(`chart.counters.why.${name}`)] : []));
  if (observations.some(({ coverage }) => coverage?.startsWith(PARTLY_WITHOUT_ANBAR))) reasons.push(t("chart.counters.why.anbar"));
  if (observations.some(({ stage }) => stage === "preliminary")) reasons.push(t("chart.counters.why.preliminary"));
  const names = new Map(
    observations.map(({ source: { publisher, quotedBody } }) => (quotedBody ? [quotedBody.code, quotedBody] : [publisher.code, publisher])),
  );
  for (const { publisherCode, date, reasons: why } of breaks) {
    const publisher = names.get(publisherCode);
    if (!publisher) continue;
    reasons.push(
      t("chart.counters.break", {
        publisher: toName(publisher.shortNames, reader),
        date: formatDay(date, reader),
        reason: toName(why, reader),
      }),
    );
  }
  if (breaks.length > 0 && observations.some(({ coverage }) => coverage === WITH_ANBAR)) reasons.push(t("chart.counters.why.withAnbar"));
  return { verdict: "not_comparable", text: t("chart.counters.notComparable"), reasons };
}
