import type { ReactNode } from "react";
import type { ChartSpec } from "@/lib/charts/spec";
import { FigureActions } from "./figure-actions";
import { FigureComparability } from "./figure-comparability";
import { FigureNotes } from "./figure-notes";
import type { FigurePartName } from "./figure-part-names";
import { FigureSources } from "./figure-sources";
import { FigureStages } from "./figure-stages";
import { FigureTable } from "./figure-table";
import { FigureTools } from "./figure-tools";

/** A drawing as markup, with the size of page it is for; without one it fits the page that has asked for it. */
export type PartDrawing = { svg: string; size?: "desktop" | "phone" };

export type FigurePartsProps = {
  spec: ChartSpec;
  /** Null where there is nothing to draw. */
  drawings: { chart: PartDrawing[]; map: PartDrawing[] | null } | null;
  /** Where the chart's data can be fetched by what takes over its drawing. */
  specHref: string;
};

/** One part of a figure, the same in a page and in the answer to a choice. */
export function FigurePart({ name, spec, drawings, specHref }: FigurePartsProps & { name: FigurePartName }): ReactNode {
  switch (name) {
    case "comparability":
      return <FigureComparability comparability={spec.comparability} />;
    case "stage":
      return <FigureStages spec={spec} drawings={drawings} specHref={specHref} />;
    case "notes":
      return <FigureNotes spec={spec} sources={drawings && <FigureSources spec={spec} />} />;
    case "tools":
      return (
        drawings && (
          <FigureTools label={spec.headings.table} id={`${spec.id}-table`} actions={<FigureActions spec={spec} />}>
            <FigureTable spec={spec} />
          </FigureTools>
        )
      );
  }
}
