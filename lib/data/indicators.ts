import "server-only";
import type { Prisma } from "@/.generated/prisma/client";
import { getDatabase } from "@/lib/db";
import { compareCodes } from "@/lib/domain/compare";
import type { Indicator, SeriesBreak } from "@/lib/domain/indicator";
import { overlayHistory } from "./catalogue-history";
import { toNames } from "./names";
import { toDay } from "./observations";
import { rememberOfEdition } from "./remember";

/** Indicator by code as the catalogue had it in an edition; null where there was none. */
export async function getIndicator(code: string, edition: number): Promise<Indicator | null> {
  return (await listIndicators(edition)).find((indicator) => indicator.code === code) ?? null;
}

/** All indicators of the catalogue in an edition, by code. */
export function listIndicators(edition: number): Promise<Indicator[]> {
  return rememberOfEdition("indicators", edition, () => readIndicators(edition));
}

async function readIndicators(edition: number): Promise<Indicator[]> {
  const found = await getDatabase().indicator.findMany();
  const rows = await overlayHistory("indicator", found, (entry) => entry.code, edition);
  return rows.map(toIndicator).sort((a, b) => compareCodes(a.code, b.code));
}

/** Dates at which series of an indicator at a place changed their method, oldest first. */
export function listSeriesBreaks(indicatorCode: string, locationCode: string, edition: number): Promise<SeriesBreak[]> {
  return rememberOfEdition(`series breaks ${JSON.stringify([indicatorCode, locationCode])}`, edition, () =>
    readSeriesBreaks(indicatorCode, locationCode, edition),
  );
}

async function readSeriesBreaks(indicatorCode: string, locationCode: string, edition: number): Promise<SeriesBreak[]> {
  const found = await getDatabase().seriesBreak.findMany({ where: { indicatorCode, locationCode } });
  const keyOf = (row: (typeof found)[number]) =>
    [row.indicatorCode, row.publisherCode, row.locationCode, toDay(new Date(row.date))].join("|");
  const rows = await overlayHistory("series_break", found, keyOf, edition);
  const breaks = rows.map((row) => ({
    indicatorCode: row.indicatorCode,
    publisherCode: row.publisherCode,
    locationCode: row.locationCode,
    date: toDay(new Date(row.date)),
    reasons: { en: row.reasonEn, ar: row.reasonAr, ckb: row.reasonCkb },
  }));
  return breaks.sort((a, b) => compareCodes(a.date, b.date) || compareCodes(a.publisherCode, b.publisherCode));
}

function toIndicator(row: Prisma.IndicatorGetPayload<object>): Indicator {
  return {
    code: row.code,
    theme: row.theme,
    kind: row.kind,
    unit: row.unit,
    names: toNames(row),
    definitions: { en: row.definitionEn, ar: row.definitionAr, ckb: row.definitionCkb },
    additiveOverPlaces: row.additiveOverPlaces,
    dimensions: row.dimensions,
  };
}
