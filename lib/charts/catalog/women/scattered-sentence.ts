import type { Location } from "@/lib/domain/location";
import { isDoubtful, type Observation } from "@/lib/domain/observation";
import { toBody } from "@/lib/domain/whole-figures";
import { formatYear } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import type { ChartContext } from "../../definition";
import { toValueText } from "../../point";
import { isWholeYear } from "./year-coverage";

/** The figures of whole years, one by one; how many others cover a part of a year only, which must not be held against them. */
export function toScatteredSentence(observations: Observation[], locations: Location[], unit: string, context: ChartContext): string {
  const { t, reader } = context;
  const counted = observations.filter((one) => one.value !== null && !isDoubtful(one));
  const whole = counted.filter(isWholeYear);
  const parts = counted.length - whole.length;
  const severalPlaces = new Set(counted.map(({ locationCode }) => locationCode)).size > 1;
  const items = whole.map((observation) => {
    const place = locations.find(({ code }) => code === observation.locationCode);
    const words = {
      value: toValueText(observation, unit, context),
      year: formatYear(Number(observation.referencePeriodEnd.slice(0, 4)), reader),
      body: toName(toBody(observation).shortNames, reader),
    };
    return severalPlaces && place
      ? t("chart.women.itemOfPlace", { ...words, place: toName(place.names, reader) })
      : t("chart.women.item", words);
  });
  const count = { count: parts, text: formatPlain(parts, reader) };
  return [
    ...(items.length > 0 ? [t("chart.women.whole", { list: items.join(t("list.separator")) })] : []),
    ...(parts > 0 ? [items.length > 0 ? t("chart.women.otherParts", count) : t("chart.women.onlyParts", count)] : []),
    ...(severalPlaces ? [t("chart.women.places")] : []),
  ].join(" ");
}
