import type { ChartView } from "@/lib/charts/spec";
import type { FigurePartsProps, PartDrawing } from "./figure-parts";

/** The map, where a chart has one, with the words that must stand near it, and the chart after it; or why there is neither. */
export function FigureStages({ spec: { title, map, emptyMessage }, drawings, specHref }: FigurePartsProps) {
  if (!drawings) return <p className="mt-6 border-y border-hairline py-10 text-center text-second">{emptyMessage}</p>;
  return (
    <>
      {map && drawings.map && (
        <>
          <Stage label={`${map.name}: ${title}`} view="map" specHref={specHref} drawings={drawings.map} />
          <p className="mt-3 max-w-[80ch] text-small text-second">
            {map.credit} {map.disclaimer}
          </p>
        </>
      )}
      <Stage label={title} view="chart" specHref={specHref} drawings={drawings.chart} />
    </>
  );
}

type StageProps = { label: string; view: ChartView; specHref: string; drawings: PartDrawing[] };

/** A view as the server drew it, in every size, of which the page shows the one that fits. See `live-stage.ts` for what takes it over. */
function Stage({ label, view, specHref, drawings }: StageProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields
    <div
      role="group"
      aria-label={label}
      className="mt-6"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: focus on the drawing brings the chart that can be gone through by keyboard
      tabIndex={0}
      data-view={view}
      data-spec={specHref}
    >
      {drawings.map(({ svg, size }) => (
        <div
          key={size ?? ""}
          className={size ? `drawing drawing-${size}` : "drawing"}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by ourselves, with every text escaped
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      ))}
    </div>
  );
}
