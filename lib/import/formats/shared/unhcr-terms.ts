/** UNHCR's terms for its population statistics. */
export const UNHCR_LICENCE = "CC BY 4.0";
