import type { Template } from "./load-template";

const HOLDS: Record<string, string> = {
  indicator: "what is counted: a code of the list",
  location: "where: a code of the list",
  period_start: "first day of what the figure describes, YYYY-MM-DD",
  period_end: "last day, included; for a count at a date, both days are that date",
  value: "the figure, in the indicator's unit; empty where the source says that it gives none. Zero is a figure",
  lower: "lower end of the range that the source published",
  upper: "upper end of the range that the source published",
  qualifier: "how exact the source says it is",
  origin: "where people were displaced from: a code of the list",
  denominator: "what a share was divided by; empty where the source does not say",
  source: "the document: a code of the list; a new one is imported as sources first",
  coverage: "what the figure leaves out, in words",
  note: "method, conflicts, in words",
};

/** What a data manager should know, as rows of a sheet. */
export function toNotes({ theme, columns, hasExample }: Template): string[][] {
  return [
    [`Template for figures of ${theme}`],
    ["One row of the sheet Figures is one figure: one indicator, one place, one period, one source."],
    [
      hasExample
        ? "Its first row, in grey, is a figure that the database holds already, as an example. Importing it changes nothing: leave it, or write over it."
        : "The database has no figure of this theme yet that could be an example.",
    ],
    ["An empty cell means not stated, or not applicable; never zero. Cells with an arrow offer the codes of the sheet Codes."],
    ["To see what a file would change, without changing anything: npm run data:import -- FILE --dry-run"],
    [],
    ...columns.map(({ name, required, codes }) => [
      name,
      required ? "must be there" : "may stay empty",
      HOLDS[name] ?? (codes ? "a code of the list; empty means all, or not stated" : ""),
    ]),
  ];
}
