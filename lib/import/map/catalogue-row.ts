import { z } from "zod";
import type { Catalogue, CatalogueValue } from "../catalogues/catalogue";
import { findTextFault } from "../read/cell-text";
import type { Row } from "../read/csv";
import type { Refusals } from "../refusal";
import type { Layout } from "./column";

/**
 * Makes the reader of one catalogue file's rows: each is checked by the catalogue's Zod schema.
 *
 * @returns a function that gives the values of the columns that the file has, in their order, or null where a cell was refused
 */
export function createCatalogueReader(catalogue: Catalogue, layout: Layout, refusals: Refusals): (row: Row) => CatalogueValue[] | null {
  const columns = catalogue.columns.filter((column) => layout.has(column.name));
  const schema = z.object(Object.fromEntries(columns.map((column) => [column.name, column.cell])));
  return ({ line, cells }) => {
    const written = Object.fromEntries(columns.map((column) => [column.name, cells[layout.indexOf(column.name)] ?? ""]));
    let good = true;
    for (const [column, cell] of Object.entries(written)) {
      const fault = findTextFault(cell) ?? (cell !== "" && cell.trim() === "" ? "holds only spaces; leave it empty" : null);
      if (fault === null) continue;
      good = false;
      refusals.refuse(line, column, cell, fault);
    }
    if (!good) return null;
    const checked = schema.safeParse(written);
    if (checked.success) return columns.map((column) => checked.data[column.name] ?? null);
    for (const issue of checked.error.issues) {
      const column = String(issue.path[0]);
      refusals.refuse(line, column, written[column] ?? "", issue.message);
    }
    return null;
  };
}
