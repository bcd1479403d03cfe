import { toPublicUrl } from "../public-url";

/** Formats of a download of everything in an edition. */
export const downloadFormats = ["zip", "xlsx", "parquet"] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

export const mediaTypes: Record<DownloadFormat | "csv" | "json", string> = {
  csv: "text/csv",
  json: "application/json",
  zip: "application/zip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
};

/** What downloads are called, as their address has it. */
export const DOWNLOAD_NAME = "iraq-humanitarian-indicators";

/** Everything of an edition as one file. */
export function toDownloadPath(edition: number | "latest", format: DownloadFormat): string {
  return `/downloads/${edition}/${DOWNLOAD_NAME}.${format}`;
}

/** All figures of an indicator in an edition, as the API gives them. */
export function toFiguresUrl(indicatorCode: string, edition: number, format: "csv" | "json"): string {
  const query = new URLSearchParams({ indicator: indicatorCode, edition: String(edition), ...(format === "csv" && { format }) });
  return toPublicUrl(`/api/v1/observations?${query}`);
}
