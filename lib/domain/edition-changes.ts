import type { Edition } from "./indicator";

/** An edition as the log of editions has it. */
export type EditionEntry = Edition & {
  /** Who committed it, as they named themselves. */
  committedBy: string;
  fileSha256: string;
  /** What the file was read as: `observations`, `boundaries` or the name of a catalogue. */
  subject: string;
};

/** Figures of one indicator that an edition brought, changed or took back. */
export type IndicatorChanges = { indicatorCode: string; added: number; revised: number; withdrawn: number };

/** What an edition can do to a figure; a revised one keeps its key: indicator, place, period, parts and publisher. */
export type FigureChangeKind = "added" | "revised" | "withdrawn";

/** The catalogues, in the order in which they refer to each other. */
export const catalogueNames = [
  "publisher",
  "source",
  "location",
  "region_member",
  "indicator",
  "dimension_value",
  "election",
  "incident",
  "camp",
  "series_break",
  "timeline_event",
] as const;
export type CatalogueName = (typeof catalogueNames)[number];

/** Entries of one catalogue that an edition brought or changed; none is ever taken away. */
export type CatalogueChanges = { catalogue: CatalogueName; added: number; revised: number };

/** How much an edition changed: figures by indicator, entries by catalogue. */
export type EditionChanges = {
  indicators: IndicatorChanges[];
  catalogues: CatalogueChanges[];
};
