/** IOM's terms let the rows of DTM be used, with credit and not commercially, and not be passed on. */
export const DTM_LICENCE =
  "IOM terms: non-commercial use only, no redistribution of the data; single published figures are cited here as facts";

/** Terms of every file of DTM, whoever carries it. */
export function dtmTerms(defaultTitle: string) {
  return { publisher: "iom-dtm", licence: DTM_LICENCE, redistributable: "no", defaultTitle } as const;
}
