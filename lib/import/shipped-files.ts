/** A file of `prisma/data` and why it comes in. */
export type ShippedFile = { file: string; reason: string };

/**
 * What is loaded into an empty database, each file as one edition, after those it refers to. The order makes the edition numbers:
 * people cite them, so new files go to the end.
 */
export const shippedFiles: readonly ShippedFile[] = [
  { file: "catalogue/publishers.csv", reason: "Shipped catalogue: who publishes the figures, and under which licence" },
  { file: "catalogue/sources.csv", reason: "Shipped catalogue: documents and data sets that the figures come from" },
  {
    file: "catalogue/locations.csv",
    reason: "Shipped catalogue: Iraq, its regions, governorates, districts and camps, and the countries compared",
  },
  { file: "catalogue/region-members.csv", reason: "Shipped catalogue: which governorates a region is made of" },
  { file: "catalogue/indicators.csv", reason: "Shipped catalogue: what is counted, in which unit" },
  {
    file: "catalogue/dimensions.csv",
    reason: "Shipped catalogue: codes of population groups, sexes, ages, shelter, causes, denominators and voting scopes",
  },
  { file: "catalogue/elections.csv", reason: "Shipped catalogue: elections, and what the electoral commissions divided by" },
  { file: "catalogue/incidents.csv", reason: "Shipped catalogue: dated events whose victims are counted" },
  { file: "catalogue/camps.csv", reason: "Shipped catalogue: opening, closing and names of the camps" },
  { file: "catalogue/series-breaks.csv", reason: "Shipped catalogue: dates at which a series changed its method" },
  { file: "catalogue/timeline.csv", reason: "Shipped catalogue: events that the figures are read against" },
  { file: "observations/displacement.csv", reason: "Shipped figures: displaced people, returnees, new displacement, refugees from Iraq" },
  { file: "observations/camps.csv", reason: "Shipped figures: people and households in camps, camps open and closed" },
  {
    file: "observations/yazidis.csv",
    reason: "Shipped figures: Yazidis killed, abducted, rescued, missing and displaced; mass graves; returns to Sinjar",
  },
  {
    file: "observations/turnout.csv",
    reason: "Shipped figures: turnout, registers, ballots, seats, candidates and women, Iraq and eight other countries",
  },
  { file: "observations/casualties.csv", reason: "Shipped figures: people killed and injured, aid workers, mines, journalists" },
  { file: "observations/women.csv", reason: "Shipped figures: violence against women" },
  { file: "observations/un-news-interview.csv", reason: "Shipped figures: those of the UN News interview of December 2025" },
];
