/** Terms of IDMC's database. The title is that of the shipped source, so that its figures are confirmed or revised. */
export const GIDD_TERMS = {
  publisher: "idmc",
  licence: "CC BY 3.0 IGO",
  redistributable: "yes",
  defaultTitle: "Global Internal Displacement Database (GIDD)",
} as const;
