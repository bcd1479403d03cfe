import type { Location } from "@/lib/domain/location";
import type { Observation } from "@/lib/domain/observation";
import { formatYear } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import type { ChartContext } from "./definition";
import type { ChartControl } from "./spec";
import type { TrendParameters } from "./trend-parameters";

/** Place (where several are offered), publisher, years and day of publication, from the figures there are before anything is chosen. */
export function toTrendControls(
  wanted: TrendParameters,
  location: string,
  places: Location[],
  observations: Observation[],
  context: ChartContext,
): ChartControl[] {
  const { t, reader } = context;
  const controls: ChartControl[] = [];
  if (places.length > 1) {
    const options = places.map(({ code, names }) => ({ value: code, label: toName(names, reader) }));
    controls.push({ name: "location", label: t("chart.place"), value: location, options });
  }
  const publishers = new Map(observations.map(({ source }) => [source.publisher.code, toName(source.publisher.shortNames, reader)]));
  if (publishers.size > 1 || wanted.publisher) {
    const options = [...publishers]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, reader.locale));
    controls.push({
      name: "publisher",
      label: t("chart.publisher"),
      value: wanted.publisher ?? "",
      options: [{ value: "", label: t("chart.allPublishers") }, ...options],
    });
  }
  const years = [...new Set(observations.map(({ referencePeriodEnd }) => referencePeriodEnd.slice(0, 4)))].sort();
  if (years.length > 2) {
    const options = years.map((value) => ({ value, label: formatYear(Number(value), reader) }));
    controls.push({ name: "from", label: t("chart.from"), value: wanted.from?.slice(0, 4) ?? years[0] ?? "", options });
    controls.push({ name: "to", label: t("chart.to"), value: wanted.to?.slice(0, 4) ?? years.at(-1) ?? "", options });
  }
  return [...controls, toAsOfControl(context)];
}

/** Documents are dated from this day on. */
const FIRST_DAY = "1990-01-01";

/** Only what had been published by a day; the day itself is put in where the figures are left out. */
export function toAsOfControl({ t, edition }: ChartContext): ChartControl {
  const max = edition.committedAt.slice(0, 10);
  return { name: "asOf", label: t("filters.asOf"), value: "", options: [], kind: "date", hint: t("filters.asOfHint"), min: FIRST_DAY, max };
}
