import { memo } from "react";
import type { ChartAnswer } from "./fetch-chart";
import { FigureActions } from "./figure-actions";
import { FigureBody } from "./figure-body";
import { FigureComparability } from "./figure-comparability";
import { FigureNotes } from "./figure-notes";
import { FigureSources } from "./figure-sources";
import { FigureStages } from "./figure-stages";
import { FigureTable } from "./figure-table";
import { TableToggle } from "./table-toggle";

/** What stands below the controls of a figure, once a reader has chosen something: as the server makes it, from the chart's data. */
export const LiveBody = memo(function LiveBody({ answer: { spec, drawing, mapDrawing } }: { answer: ChartAnswer }) {
  return (
    <FigureBody
      comparability={<FigureComparability comparability={spec.comparability} />}
      emptyMessage={spec.emptyMessage}
      stage={
        drawing !== null && (
          <FigureStages
            title={spec.title}
            map={spec.map}
            spec={spec}
            mapDrawing={mapDrawing && <Drawing svg={mapDrawing} />}
            drawing={<Drawing svg={drawing} />}
          />
        )
      }
      notes={<FigureNotes spec={spec} sources={<FigureSources spec={spec} isLazy />} />}
      table={
        drawing !== null && (
          <TableToggle label={spec.headings.table} id={`${spec.id}-table`} isLazy actions={<FigureActions spec={spec} />}>
            <FigureTable spec={spec} />
          </TableToggle>
        )
      }
    />
  );
});

function Drawing({ svg }: { svg: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own server's drawing, in which every text is escaped
  return <div className="drawing" dangerouslySetInnerHTML={{ __html: svg }} />;
}
