import type { Names } from "./observation";

/** A place: country, region, governorate, district, camp or site. `code` is its P-code where it has one. */
export type Location = {
  code: string;
  kind: string;
  /** 0 the country, 1 governorates, 2 districts; null for places outside the admin levels. */
  adminLevel: number | null;
  parentCode: string | null;
  names: Names;
  /** WGS 84 degrees; null where no point is known. */
  point: { lat: number; lon: number } | null;
};

/** Which places are wanted: all that meet every condition given. */
export type LocationQuery = { kinds?: string[]; codes?: string[]; parentCodes?: string[]; withFiguresOf?: string };
