import type { Location } from "./location";

/** What the catalogue knows of a camp, apart from the figures about it. */
export type Camp = {
  location: Location;
  governorateCode: string | null;
  districtCode: string | null;
  /** Days, months or years as far as they are known. */
  openedOn: string | null;
  closedOn: string | null;
  /** `open`, `closed` or `unknown`, as the catalogue has it. */
  status: string;
  /** Other spellings. */
  nameVariants: string[];
  openedSourceUrl: string | null;
  closedSourceUrl: string | null;
  /** In the language of the source data, which is English. */
  note: string | null;
};
