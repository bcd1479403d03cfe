import type { Template, TemplateColumn } from "./load-template";

const HOLDS: Record<string, string> = {
  indicator: "What is counted: a code of the list.",
  location: "Where: a code of the list.",
  period_start: "First day of what the figure describes.",
  period_end: "Last day, included. For a count at a date, both days are that date.",
  value: "The figure, in the indicator's unit. Empty where the source says that it gives none; zero is a figure.",
  lower: "Lower end of the range that the source published.",
  upper: "Upper end of the range that the source published.",
  qualifier: "How exact the source says it is: a code of the list.",
  origin: "Where people were displaced from: a code of the list.",
  denominator: "What a share was divided by: a code of the list. Empty where the source does not say.",
  source: "The document: a code of the list. A new one is imported as sources first.",
  coverage: "What the figure leaves out, in words.",
  note: "Method, conflicts, in words.",
};

/** What a column holds, in a sentence or two. */
export function describeColumn({ name, codes }: Pick<TemplateColumn, "name" | "codes">): string {
  return HOLDS[name] ?? (codes ? "A code of the list. Empty means all, or not stated." : "");
}

/** What a data manager should know: a title, sentences, and a table of the columns under its header. */
export type Notes = { title: string; sentences: string[]; table: string[][] };

export function toNotes({ theme, columns, hasExample }: Template): Notes {
  return {
    title: `Template for figures of ${theme}`,
    sentences: [
      "One row of the sheet Figures is one figure: one indicator, one place, one period, one source.",
      hasExample
        ? "Its first row, in grey, is a figure that the database holds already, as an example. Importing it changes nothing: leave it, or write over it."
        : "The database has no figure of this theme yet that could be an example.",
      "An empty cell means not stated, or not applicable; never zero.",
      "Cells of codes have an arrow that offers them. The sheet Codes says what each stands for.",
      "To see what a file would change, without changing anything: npm run data:import -- FILE --dry-run",
    ],
    table: [
      ["Column", "May it stay empty?", "What it holds"],
      ...columns.map((column) => [column.name, describeDue(column), describeColumn(column)]),
    ],
  };
}

function describeDue({ name, required }: TemplateColumn): string {
  if (name === "value") return "where none is given";
  return required ? "no" : "yes";
}
