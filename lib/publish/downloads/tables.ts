/** The tables of a download, as their files are called. */
export const archivedTables = [
  "observations",
  "publishers",
  "sources",
  "locations",
  "region-members",
  "indicators",
  "dimensions",
  "elections",
  "incidents",
  "camps",
  "series-breaks",
  "timeline",
] as const;
export type ArchivedTable = (typeof archivedTables)[number];

export function isArchivedTable(name: string): name is ArchivedTable {
  return (archivedTables as readonly string[]).includes(name);
}

/** A row of a catalogue by column, its cells as texts. */
export type NamedRow = Record<string, string | null>;
