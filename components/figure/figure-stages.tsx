import type { ReactNode } from "react";
import type { ChartSpec } from "@/lib/charts/spec";
import { ChartStage } from "./chart-stage";

type FigureStagesProps = {
  title: string;
  /** What a page shows of the map besides its drawing; null where there is none. */
  map: Pick<NonNullable<ChartSpec["map"]>, "name" | "credit" | "disclaimer"> | null;
  /** The chart's data, or where it can be fetched. */
  spec: ChartSpec | string;
  mapDrawing: ReactNode;
  drawing: ReactNode;
};

/** The map, where a chart has one, with the words that must stand near it, and the chart after it. */
export function FigureStages({ title, map, spec, mapDrawing, drawing }: FigureStagesProps) {
  return (
    <>
      {map && mapDrawing && (
        <>
          <ChartStage label={`${map.name}: ${title}`} spec={spec} view="map">
            {mapDrawing}
          </ChartStage>
          <p className="mt-3 max-w-[80ch] text-small text-second">
            {map.credit} {map.disclaimer}
          </p>
        </>
      )}
      <ChartStage label={title} spec={spec}>
        {drawing}
      </ChartStage>
    </>
  );
}
