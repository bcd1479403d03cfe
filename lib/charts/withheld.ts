import { getTranslator } from "@/lib/i18n/translator";
import type { ChartPoint, ChartSpec, WithheldSource } from "./spec";

/** Publishers of a chart whose rows are not passed on, each once, with the sentence that says so. */
export function listWithheld(spec: Pick<ChartSpec, "sources" | "locale" | "digits">): WithheldSource[] {
  const t = getTranslator(spec);
  const urls = new Map(spec.sources.flatMap(({ publisher, withheld }) => (withheld ? [[publisher, withheld.publisherUrl] as const] : [])));
  return [...urls].map(([publisher, url]) => ({ publisher, url, sentence: t("export.withheld", { publisher }) }));
}

/**
 * The chart without the rows that are not passed on, for whatever leaves the site as data. Its words, sources and series stay, as they
 * are told and named; a figure that this site computed goes with the source it is numbered with.
 */
export function withoutWithheld(spec: ChartSpec): ChartSpec {
  if (!spec.sources.some(({ withheld }) => withheld)) return spec;
  const isWithheld = ({ source }: ChartPoint) => spec.sources[source]?.withheld !== undefined;
  const series = spec.series.map((one) => ({ ...one, points: one.points.filter((point) => !isWithheld(point)) }));
  const positions = spec.series.map(({ points }) => {
    let left = 0;
    return points.map((point) => (isWithheld(point) ? null : left++));
  });
  const toPlace = ({ seriesIndex, pointIndex }: { seriesIndex: number; pointIndex: number }) => {
    const position = positions[seriesIndex]?.[pointIndex] ?? null;
    return position === null ? null : { seriesIndex, pointIndex: position };
  };
  const lanes = new Set(spec.series.flatMap(({ lane = 0, points }) => points.filter(isWithheld).map(({ at }) => `${at} ${lane}`)));
  return {
    ...spec,
    series,
    withheld: listWithheld(spec),
    ...(spec.laneTexts ? { laneTexts: spec.laneTexts.filter(({ at, lane }) => !lanes.has(`${at} ${lane}`)) } : {}),
    map: spec.map && {
      ...spec.map,
      areas: spec.map.areas.map((area) => {
        const point = area.point && toPlace(area.point);
        return area.point && !point ? { ...area, point, classIndex: null } : { ...area, point };
      }),
      marks: spec.map.marks.flatMap((mark) => {
        const place = toPlace(mark);
        return place ? [{ ...mark, ...place }] : [];
      }),
    },
  };
}
