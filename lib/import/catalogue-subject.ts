import type { Catalogue } from "./catalogues/catalogue";
import { refuseUnknownReferences } from "./check/catalogue-references";
import { mergeCatalogue } from "./commit/catalogue";
import { completeStagedCatalogue, createCatalogueStaging, diffCatalogue, refuseDoubledEntries } from "./diff/catalogue";
import { createCatalogueReader } from "./map/catalogue-row";
import { toCopyLine } from "./stage/copy-text";
import type { Subject } from "./subject";

/** The one mechanism through which every catalogue comes in. Entries that a file leaves out stay as they are. */
export function toSubject(catalogue: Catalogue): Subject {
  return {
    name: catalogue.name,
    columns: catalogue.columns,
    async begin(client, layout, refusals) {
      const read = createCatalogueReader(catalogue, layout, refusals);
      await createCatalogueStaging(client, catalogue);
      return {
        stagingTable: "staged_catalogue",
        stagingColumns: ["line", ...catalogue.columns.filter((column) => layout.has(column.name)).map((column) => column.field)],
        toLine(row) {
          const values = read(row);
          return values && toCopyLine([row.line, ...values]);
        },
        async checkStaged() {
          await refuseDoubledEntries(client, catalogue, refusals);
          await completeStagedCatalogue(client, catalogue, layout);
          await refuseUnknownReferences(client, catalogue, refusals);
          await catalogue.checkStaged?.(client, refusals);
        },
        diff: () => diffCatalogue(client, catalogue),
        merge: (edition) => mergeCatalogue(client, catalogue, edition),
        warn: async () => ({ total: 0, first: [] }),
      };
    },
  };
}
