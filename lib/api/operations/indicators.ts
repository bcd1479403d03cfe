import "server-only";
import { z } from "zod";
import { listCatalogueRows } from "@/lib/data/catalogue-list";
import { dimensionColumns } from "@/lib/domain/dimension-columns";

import { column } from "../operation";
import { defineTable } from "../table";
import { fromEdition, inLanguages, text } from "./columns";
import examples from "./examples.json" with { type: "json" };

const dimensions = ["origin", "election", "incident", ...dimensionColumns] as const;

export const indicators = defineTable({
  name: "indicators",
  path: "/indicators",
  summary: "What is counted",
  description: "Indicators with their units, definitions and the dimensions that split them.",
  columns: [
    column("code", text, "Code of the indicator.", "#indicator+code"),
    column("theme", z.enum(["displacement", "turnout", "casualties"]), "What it is about.", "#sector+code"),
    column(
      "kind",
      z.enum(["stock", "flow", "cumulative", "rate"]),
      "`stock`: counted at a date, never added over time. `flow`: what happened in a period. `cumulative`: all since a start. `rate`: a share, never added.",
      "#indicator+type",
    ),
    column("unit", text, "What is counted, or `percent`.", "#indicator+unit"),
    ...inLanguages("name", "Name", "#indicator+name"),
    ...inLanguages("definition", "Definition", "#indicator+description"),
    column("additive_over_places", z.boolean(), "Whether figures of places may be added up.", "#indicator+additive"),
    column("dimensions", z.array(z.enum(dimensions)), "Columns of figures that may be filled for this indicator.", "#indicator+dimensions"),
    fromEdition,
  ],
  filters: [
    { column: "theme", description: "Themes.", example: "displacement" },
    { column: "kind", description: "Kinds of indicators.", example: "stock" },
    { column: "unit", description: "Units.", example: "persons" },
  ],
  sortKeys: ["code", "theme", "name_en"],
  key: ["code"],
  example: examples.indicators,
  load: (edition) => listCatalogueRows("indicator", edition),
});
