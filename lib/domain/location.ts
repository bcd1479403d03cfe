import type { Names } from "./observation";

/** A place: country, region, governorate, district, camp or site. `code` is its P-code where it has one. */
export type Location = {
  code: string;
  kind: string;
  /** 0 the country, 1 governorates, 2 districts; null for places outside the admin levels. */
  adminLevel: number | null;
  parentCode: string | null;
  names: Names;
};
