import { z } from "zod";
import { toAnbarCoverage } from "@/lib/domain/anbar-coverage";
import type { Location } from "@/lib/domain/location";
import { gatherSameFigures } from "@/lib/domain/same-figures";
import { formatPartialDate, formatPeriod, formatYear } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import { type ChartContext, defineChart } from "../../definition";
import { toPlaceBarsSpec } from "../../place-bars";
import { toValueText } from "../../point";
import { readingParameters } from "../../reading-parameters";
import { toAttribution } from "../../source-list";
import type { ChartControl } from "../../spec";
import { toGiven } from "../../trend-parameters";
import { keepUnami, unamiParameters } from "./unami-figures";
import { chooseRelease, listReleases, type Release } from "./unami-releases";
import { toGroupMeanings, toGroupNames, toIndicatorControl } from "./unami-words";

const SLUG = "unami-casualties-by-governorate";

/** What the national figure leaves out, in the words of the coverage column. */
const OUTSIDE = "outside the national figure";

const parameters = unamiParameters.pick({ indicator: true }).extend({
  year: readingParameters.shape.year,
  /** Month in which the period ends, `01` to `12`; without it the last one of the year. */
  month: z
    .string()
    .regex(/^(0[1-9]|1[0-2])$/)
    .optional(),
});

/** People killed or injured in the governorates that one of UNAMI's releases names. The others are not named, which is not zero. */
export const unamiByGovernorate = defineChart<z.infer<typeof parameters>>({
  slug: SLUG,
  parameters,
  needs: ({ indicator = "killed" }) => ({
    observations: [{ indicatorCode: indicator, locationKind: "governorate", dimensions: { populationGroup: "any" } }],
    locations: { kinds: ["governorate"] },
    boundaries: true,
  }),
  build: (wanted, data, context) => {
    const { t, reader } = context;
    const indicator = wanted.indicator ?? "killed";
    const releases = listReleases(keepUnami(data.observations));
    const release = chooseRelease(releases, wanted);
    const figures = gatherSameFigures(release?.members ?? []);
    const group = release?.group ?? "civilians";
    const period = release ? formatPeriod(release.start, release.end, reader) : "";
    const name = t(`chart.${SLUG}.name`, {
      measure: t(`chart.unami.${indicator}`),
      group: toGroupNames(data.dimensionValues, context)(group),
    });
    return toPlaceBarsSpec(
      {
        slug: SLUG,
        parameters: toGiven(wanted),
        wanted,
        unit: "persons",
        name,
        title: () => t(`chart.${SLUG}.title`, { name, period }),
        observations: [],
        locations: data.locations,
        placeOf: ({ locationCode }) => locationCode,
        highest: (values) => t(`chart.${SLUG}.highest`, { ...values, period }),
        missing: { text: t(`chart.${SLUG}.notNamed`), sentence: (values) => t(`chart.${SLUG}.missing`, values) },
        notes: release
          ? [
              ...toNotes(release, data.locations, context),
              ...toDisagreements(figures, data.locations, context),
              ...toGroupMeanings([group], data.dimensionValues, context),
            ]
          : [],
        controls: [toIndicatorControl(indicator, context), ...toReleaseControls(releases, release, wanted, context)],
        boundaries: data.boundaries,
        reading: { members: figures.map(({ principal }) => principal), years: listYears(releases) },
      },
      context,
    );
  },
});

/** Names do not add up to the country; what is said of Anbar; whose figures stand apart. */
function toNotes({ members }: Release, locations: Location[], context: ChartContext): string[] {
  const { t } = context;
  const apart = members
    .filter(({ coverage }) => coverage === OUTSIDE)
    .map(({ locationCode }) => toPlaceName(locationCode, locations, context));
  const coverages = new Set(members.filter(({ coverage }) => coverage !== OUTSIDE).map(({ coverage }) => toAnbarCoverage(coverage)));
  return [
    t(`chart.${SLUG}.named`),
    t(`chart.${SLUG}.parts`),
    ...[...coverages].filter((one) => one !== "with").map((one) => t(`chart.${SLUG}.anbar.${one}`)),
    ...(apart.length > 0 ? [t(`chart.${SLUG}.outside`, { places: apart.join(t("list.comma")) })] : []),
  ];
}

function toDisagreements(figures: ReturnType<typeof gatherSameFigures>, locations: Location[], context: ChartContext): string[] {
  const { t } = context;
  return figures
    .filter(({ disagreeing }) => disagreeing.length > 0)
    .map(({ principal, disagreeing }) => {
      const said = disagreeing.map((one) =>
        t(`chart.${SLUG}.said`, { value: toValueText(one, "persons", context), publisher: toAttribution(one.source, context) }),
      );
      return t(`chart.${SLUG}.disagreeing`, {
        place: toPlaceName(principal.locationCode, locations, context),
        list: said.join(t("list.comma")),
      });
    });
}

function toPlaceName(code: string, locations: Location[], { reader }: ChartContext): string {
  const location = locations.find((one) => one.code === code);
  return location ? toName(location.names, reader) : code;
}

function listYears(releases: Release[]): string[] {
  return [...new Set(releases.map(({ end }) => end.slice(0, 4)))];
}

/** The years, and the months of the year that is shown; a longer period stands under the month in which it ends. */
function toReleaseControls(releases: Release[], shown: Release | null, wanted: { year?: string; month?: string }, context: ChartContext) {
  const { t, reader } = context;
  const year = shown?.end.slice(0, 4) ?? wanted.year ?? "";
  const months = releases.filter(({ end }) => end.startsWith(year)).sort((a, b) => a.end.localeCompare(b.end));
  const controls: ChartControl[] = [
    {
      name: "year",
      kind: "slider",
      label: t("chart.year"),
      value: year,
      options: listYears(releases).map((value) => ({ value, label: formatYear(Number(value), reader) })),
    },
    {
      name: "month",
      label: t(`chart.${SLUG}.month`),
      value: shown?.end.slice(5, 7) ?? "",
      options: months.map(({ start, end }) => ({
        value: end.slice(5, 7),
        label: start.slice(0, 7) === end.slice(0, 7) ? formatPartialDate(end.slice(0, 7), reader) : formatPeriod(start, end, reader),
      })),
    },
  ];
  return controls;
}
