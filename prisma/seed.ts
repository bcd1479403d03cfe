import { withDatabase } from "@/lib/database/connect";
import { loadShippedFigures } from "@/lib/import/load-shipped";

const loaded = await withDatabase((databaseUrl) =>
  loadShippedFigures(databaseUrl, {
    onStep: ({ file, rows, done, total, milliseconds }) => console.log(`${done}/${total}  ${file}: ${rows} rows, ${milliseconds} ms`),
  }),
);
console.log(
  loaded.editions === 0
    ? "The database holds figures already; nothing was loaded."
    : `Loaded ${loaded.observations} observations in ${loaded.editions} editions.`,
);
