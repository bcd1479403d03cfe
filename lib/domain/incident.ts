import type { Names } from "./observation";

/** A dated event whose killed, injured, abducted or displaced are observations. */
export type Incident = {
  code: string;
  names: Names;
  /** Day, month or year of the event, or of its beginning, as far as it is known. */
  occurredOn: string;
  locationCode: string;
  /** What happened, as the catalogue has it. */
  descriptions: Names;
  sourceUrl: string | null;
};
